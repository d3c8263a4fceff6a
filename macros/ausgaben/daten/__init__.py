"""Catalogue → open data: JSON, CSV, RDF and what describes them. One module per form; `angebot` puts them together."""

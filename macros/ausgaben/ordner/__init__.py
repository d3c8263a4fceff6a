"""The handbook as a folder that needs no server: what readers unzip and open."""

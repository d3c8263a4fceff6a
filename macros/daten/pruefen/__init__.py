"""Rules between records: each a small generator of Problem whose docstring is the rule, one module for each subject.

They run on a catalogue of records that are each of valid shape. Knows no YAML and no page.
"""

from __future__ import annotations

from macros.daten.pruefen.aufwand import check_papers, check_results, check_values_in_text, check_values_once
from macros.daten.pruefen.aussagen import (
    check_dates_before_review,
    check_dates_of_sources,
    check_low_confidence,
    check_towns_have_sources,
    check_undated_talks,
)
from macros.daten.pruefen.baukasten import (
    check_baukasten_complete,
    check_baukasten_conditions,
    check_baukasten_names,
    check_baukasten_once,
    check_baukasten_opposites,
    check_baukasten_placeholders,
    check_baukasten_questions,
)
from macros.daten.pruefen.befund import Check
from macros.daten.pruefen.doppelt import (
    check_claims,
    check_events,
    check_keys_once,
    check_lists,
    check_sources_once,
    check_terms_once,
    check_words,
)
from macros.daten.pruefen.fragen import check_questions_end, check_questions_once
from macros.daten.pruefen.kennungen import check_file_names, check_former_ids, check_unique_ids
from macros.daten.pruefen.kurzadressliste import (
    check_short_addresses,
    check_short_addresses_listed,
    check_short_addresses_untouched,
)
from macros.daten.pruefen.organigramme import check_charts
from macros.daten.pruefen.recht import check_official_law, check_questions_of_law
from macros.daten.pruefen.reihenfolge import check_numbers, check_timelines
from macros.daten.pruefen.selbstcheck import check_selbstcheck_complete, check_selbstcheck_twice
from macros.daten.pruefen.verweise import (
    check_options_of_levels,
    check_orphans,
    check_references,
    check_renamed_ids,
    check_sources_used,
    check_unknown_ids,
)
from macros.daten.pruefen.vollstaendig import check_answers, check_examples, check_portraits, check_titles, check_towns
from macros.daten.pruefen.zeiten import check_dates_past, check_dates_sensible, check_ends_past, check_years_past

CHECKS: tuple[Check, ...] = (
    check_file_names,
    check_unique_ids,
    check_former_ids,
    check_references,
    check_renamed_ids,
    check_unknown_ids,
    check_options_of_levels,
    check_towns_have_sources,
    check_low_confidence,
    check_values_in_text,
    check_values_once,
    check_papers,
    check_results,
    check_dates_before_review,
    check_dates_of_sources,
    check_dates_past,
    check_dates_sensible,
    check_ends_past,
    check_years_past,
    check_undated_talks,
    check_timelines,
    check_lists,
    check_claims,
    check_events,
    check_words,
    check_sources_once,
    check_terms_once,
    check_keys_once,
    check_charts,
    check_questions_end,
    check_questions_once,
    check_selbstcheck_twice,
    check_baukasten_names,
    check_baukasten_questions,
    check_baukasten_conditions,
    check_baukasten_opposites,
    check_baukasten_once,
    check_baukasten_placeholders,
    check_questions_of_law,
    check_official_law,
    check_short_addresses_untouched,
    check_short_addresses,
)
"""Rules that hold for whatever records are valid."""

CHECKS_OF_ALL: tuple[Check, ...] = (
    check_numbers,
    check_orphans,
    check_sources_used,
    check_selbstcheck_complete,
    check_baukasten_complete,
)
"""Rules that make sense only when no record is missing."""

CHECKS_TO_PROPOSE: tuple[Check, ...] = (
    check_answers,
    check_examples,
    check_towns,
    check_portraits,
    check_titles,
)
"""Rules that a preview may break, and neither a proposal nor a published handbook."""

CHECKS_TO_PUBLISH: tuple[Check, ...] = (*CHECKS_TO_PROPOSE, check_short_addresses_listed)
"""Rules that only a published handbook must keep."""

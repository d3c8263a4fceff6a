"""What GitHub, GitLab and registries read: valid, the same on both platforms, and safe for proposals from strangers."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from check_jsonschema import main as check_jsonschema  # type: ignore[import-untyped]
from click.testing import CliRunner

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))


def load(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def steps(path: Path) -> Iterator[dict[str, Any]]:
    return (step for job in load(path)["jobs"].values() for step in job["steps"])


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("github-workflows-require-timeout", WORKFLOWS),
        ("vendor.github-issue-forms", FORMS),
        ("vendor.gitlab-ci", [ROOT / ".gitlab-ci.yml"]),
        ("vendor.renovate", [ROOT / "renovate.json"]),
        ("vendor.citation-file-format", [ROOT / "CITATION.cff"]),
    ],
)
def test_files_have_the_shape_their_readers_expect(schema: str, paths: list[Path]) -> None:
    more = ["--data-transform", "gitlab-ci"] if "gitlab" in schema else []
    result = CliRunner().invoke(check_jsonschema, ["--builtin-schema", schema, *more, *map(str, paths)])
    assert (result.exit_code, result.output) == (0, "ok -- validation done\n")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_to_a_commit(path: Path) -> None:
    used = [line for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert [line for line in used if not re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_words_of_strangers_never_become_commands(path: Path) -> None:
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


def test_code_of_a_proposal_runs_without_rights() -> None:
    for path in WORKFLOWS:
        workflow = load(path)
        assert "pull_request_target" not in workflow["on"]
        if "pull_request" in workflow["on"]:
            rights = [workflow["permissions"], *(job.get("permissions", {}) for job in workflow["jobs"].values())]
            assert all(right in ({}, {"contents": "read"}) for right in rights)
            assert "secrets." not in path.read_text(encoding="utf-8")


def test_the_comment_is_written_without_code_of_the_proposal() -> None:
    assert [step["name"] for step in steps(ROOT / ".github" / "workflows" / "kommentar.yml")] == ["Kommentieren"]
    comment = load(ROOT / ".gitlab-ci.yml")["kommentar"]
    assert comment["variables"] == {"GIT_STRATEGY": "none"}
    assert "$CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_PROJECT_ID" in comment["rules"][0]["if"]


def test_workflows_have_no_known_weakness() -> None:
    tool = Path(sys.executable).with_name("zizmor")
    done = subprocess.run([tool, "--offline", "--quiet", *WORKFLOWS], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def fencing() -> dict[str, str]:
    """Return, for each platform, the commands that put a report into its comment."""
    (step,) = steps(ROOT / ".github" / "workflows" / "kommentar.yml")
    script = load(ROOT / ".gitlab-ci.yml")["kommentar"]["script"]
    lines = {"GitHub": step["run"].splitlines(), "GitLab": script}
    return {name: "\n".join(line for line in rows if "kurz.md" in line) for name, rows in lines.items()}


@pytest.mark.parametrize("platform", ["GitHub", "GitLab"])
@pytest.mark.parametrize(
    "report",
    [
        "@jemand\n/approve\n",
        "```\nText\n`````\n[x](https://example.org)\n",
        "ä" * 40_000,
        "a" + "ä" * 40_000,
        "",
        "`" * 70_000,
        "`a" * 200_000,
    ],
    ids=["mention", "fences", "long", "umlaut cut", "empty", "only ticks", "ticks and letters"],
)
def test_words_of_strangers_stay_text_in_the_comment(platform: str, report: str, tmp_path: Path) -> None:
    (tmp_path / "bericht").mkdir()
    (tmp_path / "bericht" / "unterschied.md").write_text(report, encoding="utf-8")
    subprocess.run(["bash", "-eo", "pipefail", "-c", fencing()[platform]], cwd=tmp_path, check=True)
    comment = (tmp_path / "kommentar.md").read_text(encoding="utf-8")
    assert len(comment) < 65_000  # more is refused, and nobody would learn anything
    first, *inner, last = comment.strip("\n").split("\n")
    assert first == last == "`" * len(first)
    assert max((len(run) for run in re.findall("`+", "\n".join(inner))), default=0) < len(first)


def test_tools_that_ci_downloads_have_a_hash() -> None:
    scripts = [path.read_text(encoding="utf-8") for path in (ROOT / ".ci").iterdir() if path.is_file()]
    assert [
        text for text in scripts if "uv tool" in text or ("pip install" in text and "--require-hashes" not in text)
    ] == []


@pytest.mark.parametrize("arguments", [[".ci/vorschlag"], [".ci/seiten"], [".ci/seiten", "docs"]])
def test_a_wrong_call_is_told_before_anything_is_built_or_deleted(arguments: list[str]) -> None:
    done = subprocess.run(["bash", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode
    assert re.search(r"Aufruf: .*\.ci/|bitte einen neuen Ordner nennen", done.stdout + done.stderr)
    assert (ROOT / "docs" / "index.md").is_file()


@pytest.mark.parametrize("command", [".ci/vorschlag", ".ci/wochenbericht", ".ci/run", ".ci/seiten"])
def test_both_platforms_run_the_same(command: str) -> None:
    on_github = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    assert command in on_github
    assert command in (ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_both_platforms_ask_the_same(path: Path) -> None:
    form = load(path)
    other = (ROOT / ".gitlab" / "issue_templates" / f"{form['name']}.md").read_text(encoding="utf-8")
    assert [field["attributes"]["label"] for field in form["body"]] == re.findall(r"\*\*(.+?):?\*\*", other)


def test_proposals_start_with_the_same_words() -> None:
    texts = [".github/PULL_REQUEST_TEMPLATE.md", ".gitlab/merge_request_templates/Default.md"]
    assert len({(ROOT / name).read_text(encoding="utf-8") for name in texts}) == 1


def test_every_description_names_the_same_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert load(ROOT / "publiccode.yml")["softwareVersion"] == version
    assert load(ROOT / "CITATION.cff")["version"] == version
    assert f"## {version} – " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_only_the_operator_is_missing_in_the_description_for_catalogues() -> None:
    mandatory = {
        *("publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus", "softwareType"),
        *("releaseDate", "description", "legal", "maintenance", "localisation"),
    }
    given = load(ROOT / "publiccode.yml")
    assert mandatory - set(given) == {"url"}
    assert len(given["description"]["de"]["shortDescription"]) <= 150
    assert len(given["description"]["de"]["longDescription"]) >= 150

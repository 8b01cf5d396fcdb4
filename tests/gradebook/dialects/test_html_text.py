"""Answers in HTML become the text that a reader sees."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdscore_desktop.gradebook.dialects.html_text import is_html, text_of_html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>It is cold.</p>", "It is cold."),
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<ul><li>ice</li><li>water</li></ul>", "ice\nwater"),
        ("<p>one\n   line</p>", "one line"),
        ("H<sub>2</sub>O is <b>wet</b>&nbsp;&amp; cold", "H2O is wet & cold"),
        ("a &lt; b &#233;", "a < b é"),
        ("<p>seen</p><script>alert(1)</script><style>p {}</style>", "seen"),
        ("<p>seen<!-- not seen --></p>", "seen"),
        ("<![if !supportLists]>1.<![endif]> ice <![broken", "1. ice <![broken"),
        ("<table><tr><td>ice</td><td>cold</td></tr></table>", "ice cold"),
        ("<p><img src='x.png'></p>", ""),
        ("<p>not closed", "not closed"),
        ("<p>a<!-- b --> c <!-- not closed", "a c <!-- not closed"),
        ("</script><p>seen</p>", "seen"),
    ],
)
def test_html_becomes_text(html: str, text: str) -> None:
    assert text_of_html(html) == text


@pytest.mark.parametrize(
    "text", ["a < b", "x<y and y>z", "AT&T", "<3 ice", "<b", "2 & 3", "<metal>"]
)
def test_text_of_learners_is_no_html(text: str) -> None:
    assert not is_html(text)


@given(st.text(alphabet="<>!-[]/?&;#x1p brscitl\"'="))
def test_anything_becomes_text(html: str) -> None:
    assert "\r" not in text_of_html(html)


@pytest.mark.parametrize(
    "part", ["<![", "<a ", "<!--", "&#", "</", "<p a='", "<script>", " a='", " a", "<!"]
)
def test_broken_html_of_a_full_cell_takes_no_time(part: str) -> None:
    repeated = part * (32_767 // len(part))
    for html in (f"<p>{repeated}", f"<p>{repeated}>", f"<p{repeated}>"):
        started = time.process_time()
        is_html(html)
        text_of_html(html)
        assert time.process_time() - started < 1.0

"""HTML that is escaped by construction."""

from kdscore_desktop.agreement.report.html import Markup, element, joined


def test_text_is_escaped_and_markup_is_not():
    told = element("p", "1 < 2 & ", element("b", '"so"'))
    assert told.html == "<p>1 &lt; 2 &amp; <b>&quot;so&quot;</b></p>"


def test_attributes_are_escaped_and_named_as_in_html():
    told = element("th", "a", class_="number", aria_label='say "b"')
    assert told.html == '<th class="number" aria-label="say &quot;b&quot;">a</th>'


def test_elements_without_an_end_have_none():
    assert element("meta", charset="utf-8").html == '<meta charset="utf-8">'


def test_lists_are_put_after_another():
    assert joined(["a", [Markup("<br>"), ["<"]]]).html == "a<br>&lt;"

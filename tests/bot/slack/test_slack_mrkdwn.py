import pytest

from bot.slack.mrkdwn import plain


@pytest.mark.parametrize(
    ("sent", "seen"),
    [
        ("pay of nurses", "pay of nurses"),
        ("  pay \n\t of nurses ", "pay of nurses"),
        ("<@UBOT> pay", "pay"),
        ("pay <@UBOT|advisor> of <!here> nurses", "pay of nurses"),
        ("in <#C1|general>?", "in general?"),
        ("see <https://example.org/a?b=1|example.org>", "see example.org"),
        ("see <https://example.org>", "see https://example.org"),
        ("&lt;!channel&gt; &amp;amp; R&amp;D", "<!channel> &amp; R&D"),
        ("1 < 2 > 0", "1 < 2 > 0"),
        ("", ""),
    ],
)
def test_text_is_what_the_person_saw(sent: str, seen: str) -> None:
    assert plain(sent) == seen

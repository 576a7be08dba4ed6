package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class SlackTextTest {

    private final SlackNames names = new SlackNames();
    private final SlackText text = new SlackText(names);

    @Test
    public void mentions_becomeNames() {
        names.addUser("U1", "Rhea", false);
        names.addChannel("C1", "inc-checkout");
        assertEquals("@Rhea, see #inc-checkout", text.readable("<@U1>, see <#C1|old-name>"));
        assertEquals("@Rhea", text.readable("<@U1|rheaparekh12>"));
    }

    @Test
    public void mentionsOfUnknownPeople_keepTheirLabelOrId() {
        assertEquals("@josef @U9 #general #C9", text.readable("<@U8|josef> <@U9> <#C8|general> <#C9>"));
    }

    @Test
    public void mentionsOfManyPeople_keepTheirWord() {
        assertEquals(
                "@here @channel @everyone @sre @S2",
                text.readable("<!here> <!channel|@channel> <!everyone> <!subteam^S1|@sre> <!subteam^S2>"));
    }

    @Test
    public void dates_becomeTheirFallback() {
        assertEquals(
                "from Feb 18, 2014 to 2014-02-18T06:39:42Z",
                text.readable("from <!date^1392734382^{date}|Feb 18, 2014> to <!date^1392705582^{time}>"));
    }

    @Test
    public void links_showTheirWordsAndAddress() {
        assertEquals(
                "dashboard (https://example.com/d?a=1&b=2)",
                text.readable("<https://example.com/d?a=1&amp;b=2|dashboard>"));
        assertEquals("http://example.com", text.readable("<http://example.com>"));
        assertEquals("http://example.com/", text.readable("<http://example.com/|example.com>"));
        assertEquals("alice@example.com", text.readable("<mailto:alice@example.com|alice@example.com>"));
    }

    @Test
    public void linksOfOtherSchemes_keepTheirWordsOnly() {
        assertEquals("click", text.readable("<javascript:alert(1)|click>"));
        assertEquals("ftp://example.com and skype:bob", text.readable("<ftp://example.com> and <skype:bob>"));
        assertEquals("x", text.readable("<JaVaScRiPt:alert(1)|x>"));
    }

    @Test
    public void emoji_becomeCharactersAndOwnOnesKeepTheirName() {
        assertEquals("🚨 down 👋🏽 :botman:", text.readable(":rotating_light: down :wave::skin-tone-4: :botman:"));
        assertEquals("at 10:30:45", text.readable("at 10:30:45"));
        assertEquals("🚀 go (https://example.com/)", text.readable("<https://example.com/|:rocket: go>"));
        assertEquals("https://example.com/a:fire:b", text.readable("<https://example.com/a:fire:b>"));
    }

    @Test
    public void code_keepsItsColonsButNotItsEntities() {
        assertEquals("`a:fire:b` 🔥", text.readable("`a:fire:b` :fire:"));
        assertEquals("```x :fire:\nif (a < b && c)```", text.readable("```x :fire:\nif (a &lt; b &amp;&amp; c)```"));
    }

    @Test
    public void entities_areReplacedOnce() {
        assertEquals("<script>alert(1)</script>", text.readable("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertEquals("&lt; & &quot;", text.readable("&amp;lt; &amp; &quot;"));
    }

    @Test
    public void whatIsNoMarkup_staysAsItIs() {
        for (String plain : new String[] {"", "a < b", "<>", "<unclosed", "::", "$1 \\1", "<!unknown", "1 > 0"}) {
            assertEquals(plain, text.readable(plain));
        }
    }
}

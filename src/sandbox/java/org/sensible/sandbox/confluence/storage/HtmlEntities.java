package org.sensible.sandbox.confluence.storage;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** The named entities of XHTML 1.0, which storage format may use without declaring them. */
final class HtmlEntities {

    /** What has to stay untouched: CDATA sections and comments; and the references themselves. */
    private static final Pattern REFERENCE =
            Pattern.compile("<!\\[CDATA\\[.*?]]>|<!--.*?-->|&([A-Za-z][A-Za-z0-9]*);", Pattern.DOTALL);

    private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");

    /** Those of XHTML beside Latin-1. */
    private static final Set<String> SYMBOLS =
            Set.of(("OElig oelig Scaron scaron Yuml circ tilde ensp emsp thinsp zwnj zwj"
                            + " lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger permil lsaquo rsaquo euro fnof"
                            + " Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau"
                            + " Upsilon Phi Chi Psi Omega alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi"
                            + " omicron pi rho sigmaf sigma tau upsilon phi chi psi omega thetasym upsih piv bull hellip prime"
                            + " Prime oline frasl weierp image real trade alefsym larr uarr rarr darr harr crarr lArr uArr rArr"
                            + " dArr hArr forall part exist empty nabla isin notin ni prod sum minus lowast radic prop infin ang"
                            + " and or cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus otimes perp"
                            + " sdot lceil rceil lfloor rfloor lang rang loz spades clubs hearts diams")
                    .split(" "));

    private HtmlEntities() {}

    /** The same with named entities turned into characters; those that XHTML does not know are left for the parser to refuse. */
    static String resolve(String storage) {
        if (storage.indexOf('&') < 0) {
            return storage;
        }
        Matcher matcher = REFERENCE.matcher(storage);
        StringBuilder resolved = new StringBuilder(storage.length());
        while (matcher.find()) {
            String name = matcher.group(1);
            boolean known = name != null && !OF_XML.contains(name) && isOfXhtml(name);
            matcher.appendReplacement(
                    resolved, Matcher.quoteReplacement(known ? Entities.getByName(name) : matcher.group()));
        }
        return matcher.appendTail(resolved).toString();
    }

    private static boolean isOfXhtml(String name) {
        boolean capitals = name.length() > 1 && name.equals(name.toUpperCase(java.util.Locale.ROOT));
        boolean latin1 = Entities.isBaseNamedEntity(name) && (!capitals || name.equals("ETH") || name.equals("THORN"));
        return latin1 || SYMBOLS.contains(name);
    }
}

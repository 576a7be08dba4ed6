package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.hook.HookToken;
import org.sensible.incidents.timeline.hook.HookTokens;
import org.sensible.incidents.timeline.hook.Receipt;
import org.sensible.incidents.timeline.hook.Receipts;
import org.sensible.incidents.timeline.hook.Verdict;

/** What the page of integrations shows of the last deliveries. Threads may share it. */
@ConfluenceComponent
public final class IntegrationsDeliveries {

    private static final int MOST = 50;
    private static final int KILOBYTE = 1024;
    private static final String WORDS = "incidents.integrations.deliveries.";
    private static final Map<Verdict.Result, String> LOOKS = Map.of(
            Verdict.Result.ACCEPTED, "success",
            Verdict.Result.KNOWN, "",
            Verdict.Result.UNASSIGNED, "moved",
            Verdict.Result.REFUSED, "error");

    private final Receipts receipts;
    private final HookTokens tokens;
    private final Links links;
    private final Wording wording;

    @Inject
    public IntegrationsDeliveries(Receipts receipts, HookTokens tokens, Links links, Wording wording) {
        this.receipts = receipts;
        this.tokens = tokens;
        this.links = links;
        this.wording = wording;
    }

    /**
     * The newest first: the last ones, then those that were refused before.
     *
     * @throws org.sensible.incidents.incident.NotPermitted unless the person is an administrator
     */
    List<Row> of(Person administrator) {
        Map<String, HookToken> byId =
                tokens.list(administrator).stream().collect(Collectors.toMap(HookToken::id, Function.identity()));
        List<Receipt> last = receipts.list(null, false, 0, MOST, administrator).values();
        Stream<Receipt> refused = receipts.list(null, true, 0, MOST, administrator).values().stream()
                .filter(receipt -> !last.contains(receipt));
        return Stream.concat(
                        last.stream().map(receipt -> row(receipt, byId, false)),
                        refused.map(receipt -> row(receipt, byId, true)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty where its token was removed meanwhile. */
    private Optional<Row> row(Receipt receipt, Map<String, HookToken> tokensById, boolean isOlder) {
        return Optional.ofNullable(tokensById.get(receipt.tokenId())).map(token -> row(receipt, token, isOlder));
    }

    private Row row(Receipt receipt, HookToken token, boolean isOlder) {
        Verdict verdict = receipt.verdict();
        boolean isRefused = verdict.result() == Verdict.Result.REFUSED;
        Verdict.Counts counts = verdict.counts();
        String told = verdict.incident() == null
                ? ""
                : wording.tell(Text.of(WORDS + "counts", counts.added(), counts.known(), counts.ignored()));
        return new Row(
                isOlder,
                IntegrationsPage.exactTime(receipt.at()),
                IntegrationsSenders.nameOf(token.source()),
                token.name(),
                Objects.requireNonNull(LOOKS.get(verdict.result())),
                wording.tell(Text.of(WORDS + verdict.result().name().toLowerCase(Locale.ROOT))),
                isRefused ? Integer.toString(verdict.status()) : "",
                receipt.summary(),
                told,
                wording.tell(verdict.why()),
                Objects.requireNonNullElse(verdict.incident(), ""),
                verdict.incident() == null ? "" : links.incident(verdict.incident()),
                size(receipt.bytes()));
    }

    private static String size(int bytes) {
        return bytes < KILOBYTE ? bytes + " B" : (bytes + KILOBYTE - 1) / KILOBYTE + " kB";
    }

    /**
     * A delivery.
     *
     * @param isOlder whether it is listed only because it was refused
     * @param look the end of a lozenge's class; empty for a plain one
     * @param status of a refused one; else empty
     * @param told how many entries were new or known; empty where it was taken for none
     * @param incident empty where it was taken for none
     */
    public record Row(
            boolean isOlder,
            String at,
            String source,
            String token,
            String look,
            String result,
            String status,
            String summary,
            String told,
            String why,
            String incident,
            String url,
            String size) {}
}

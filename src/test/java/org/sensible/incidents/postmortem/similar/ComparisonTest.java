package org.sensible.incidents.postmortem.similar;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.Test;

public class ComparisonTest {

    private static Profile of(String key, String service, String title, String... factors) {
        return new Profile(
                key,
                service,
                Terms.of(title),
                Set.of(),
                Stream.of(factors).map(Profile.Factor::of).toList());
    }

    private static List<String> keys(List<Likeness> found) {
        return found.stream().map(Likeness::key).toList();
    }

    private static final List<Profile> PAST = List.of(
            of("INC-6", "search", "Search results are stale", "The index job has no alert"),
            of("INC-5", "checkout", "Checkout is slow", "Connection pool too small"),
            of("INC-4", "mail", "Mails are late", "No limit on the connection pool"),
            of("INC-3", "checkout", "Coupons apply twice"),
            of("INC-2", "identity", "Log-in is slow"),
            of("INC-1", null, "決済の承認が遅い"));

    @Test
    public void rareSharedWords_makeAlike() {
        List<Likeness> found = new Comparison(of("INC-7", "checkout", "Checkout fails for cards"), PAST).best(5);
        assertEquals(List.of("INC-5"), keys(found));
        assertEquals(List.of("checkout"), found.get(0).words());
        assertTrue(found.get(0).sameService());
    }

    @Test
    public void sharedFactors_makeAlikeAcrossServices() {
        List<Likeness> found = new Comparison(
                        of("INC-7", "orders", "Orders vanish", "Small connection pool", "Nobody was told"), PAST)
                .best(5);
        assertEquals(List.of("INC-5", "INC-4"), keys(found));
        assertEquals(List.of("Connection pool too small"), found.get(0).factors());
    }

    @Test
    public void japanese_isComparedByPairsOfSigns() {
        List<Likeness> found = new Comparison(of("INC-7", null, "カード決済の承認に失敗"), PAST).best(5);
        assertEquals(List.of("INC-1"), keys(found));
        assertTrue(found.get(0).words().toString(), found.get(0).words().contains("決済"));
    }

    @Test
    public void serviceAlone_isNoLikeness() {
        assertEquals(List.of(), new Comparison(of("INC-7", "checkout", "Kafka lag"), PAST).best(5));
    }

    @Test
    public void wordsThatMostHave_countForNothing() {
        List<Profile> alike = IntStream.range(0, 10)
                .mapToObj(i -> of("INC-" + i, null, "Latency of service" + i))
                .toList();
        assertEquals(List.of(), new Comparison(of("INC-99", null, "Latency somewhere"), alike).best(5));
    }

    private static Profile saying(String key, String title, String said) {
        return new Profile(key, null, Terms.of(title), Terms.of(said), List.of());
    }

    @Test
    public void whatIsSaidOnThePages_makesAlikeUnderOtherTitles() {
        List<Profile> past = List.of(
                saying("INC-3", "Checkout is slow", "Certificate of the payment gateway expired over night"),
                saying("INC-2", "Search results are stale", "Nobody restarted the index job after the deployment"),
                saying("INC-1", "Mails are late", "Queue of the mail relay was full"));
        List<Likeness> found = new Comparison(
                        saying("INC-9", "Cards are declined", "The gateway refused us: its certificate had expired"),
                        past)
                .best(5);
        assertEquals(List.of("INC-3"), keys(found));
        assertEquals(List.of("certificate", "expired", "gateway"), found.get(0).words());
    }

    @Test
    public void titleAlone_countsAsMuchWhateverThePagesSay() {
        Profile other =
                saying("INC-1", "Zookeeper quorum was lost", "Disk of one node failed and was replaced by hand");
        List<Likeness> found = new Comparison(
                        saying("INC-2", "Zookeeper without quorum", "Somebody pulled a cable in the data centre"),
                        List.of(other))
                .best(5);
        assertEquals(List.of("quorum", "zookeeper"), found.get(0).words());
    }

    @Test
    public void answer_isTheSameForTheSameAndHoldsWhatItSays() {
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            List<Profile> past = new ArrayList<>();
            for (int i = 0; i < random.nextInt(40); i++) {
                past.add(random(random, "INC-" + i));
            }
            Profile own = random(random, "INC-999");
            List<Likeness> found = new Comparison(own, past).best(5);
            assertEquals(found, new Comparison(shuffled(own), past).best(5));
            assertTrue(found.size() <= 5);
            double last = Double.MAX_VALUE;
            for (Likeness like : found) {
                Profile other = past.stream()
                        .filter(each -> each.key().equals(like.key()))
                        .findFirst()
                        .orElseThrow();
                assertTrue(
                        own.words().containsAll(like.words()) && other.words().containsAll(like.words()));
                assertTrue(!like.words().isEmpty() || !like.factors().isEmpty());
                assertEquals(own.service() != null && own.service().equals(other.service()), like.sameService());
                assertTrue(like.score() > 0 && like.score() <= last);
                last = like.score();
            }
        }
    }

    private static Profile random(Random random, String key) {
        String[] words = {"checkout", "pool", "cache", "決済", "メール", "deploy", "disk", "retry", "queue", "token"};
        StringBuilder title = new StringBuilder();
        for (int i = 0; i <= random.nextInt(4); i++) {
            title.append(words[random.nextInt(words.length)]).append(' ');
        }
        return of(
                key,
                random.nextBoolean() ? null : "s" + random.nextInt(3),
                title.toString(),
                words[random.nextInt(10)] + " " + words[random.nextInt(10)]);
    }

    /** The same, whose terms come in another order. */
    private static Profile shuffled(Profile profile) {
        List<String> words = new ArrayList<>(profile.words());
        Collections.reverse(words);
        Set<String> turned = new HashSet<>(words);
        return new Profile(profile.key(), profile.service(), turned, profile.said(), profile.factors());
    }
}

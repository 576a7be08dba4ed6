package org.sensible.incidents;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Systems that post what happened to the hook {@code generic}, all at once, until each delivery is acknowledged: they wait
 * as long as 429 says, and try again after every failure. Some deliveries come twice.
 */
public final class RetryingSenders {

    /** What the text of each event begins with. */
    public static final String TEXT = "Delivery ";

    private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TAKEN = 200;
    private static final int TOO_MANY = 429;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Supplier<String> address;
    private final Queue<Integer> waiting;
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger limited = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final Set<String> unexpected = ConcurrentHashMap.newKeySet();

    /**
     * @param address of the product, asked anew for each try
     * @param deliveries how many, of which three in ten are told a second time
     */
    public RetryingSenders(Supplier<String> address, int deliveries) {
        this.address = address;
        int different = deliveries * 7 / 10;
        Random random = new Random(1);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < deliveries; i++) {
            numbers.add(i < different ? i : random.nextInt(different));
        }
        Collections.shuffle(numbers, random);
        waiting = new ConcurrentLinkedQueue<>(numbers);
    }

    /** Begins, one sender for each path, which holds its token. */
    public void start(List<String> paths) {
        for (String path : paths) {
            Thread thread = new Thread(() -> send(path), "sender");
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /** Waits until so many deliveries were acknowledged. */
    public void awaitAnswers(int count, Duration patience) {
        for (long end = System.nanoTime() + patience.toNanos(); answers.get() < count; pause(20)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after " + patience + " only " + this);
            }
        }
    }

    /** Waits until all are acknowledged. */
    public void finish(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (Thread thread : threads) {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, end - System.nanoTime()));
            if (thread.isAlive()) {
                throw new AssertionError("after " + patience + " only " + this);
            }
        }
        if (!unexpected.isEmpty()) {
            throw new AssertionError("answers that no sender understands: " + unexpected);
        }
    }

    /** Texts of the events that were acknowledged, each once. */
    public Set<String> acknowledged() {
        Set<String> texts = ConcurrentHashMap.newKeySet();
        acknowledged.forEach(number -> texts.add(TEXT + number));
        return texts;
    }

    public int limited() {
        return limited.get();
    }

    public int failures() {
        return failures.get();
    }

    @Override
    public String toString() {
        return answers + " deliveries acknowledged, " + limited + " times 429, " + failures + " failures, unexpected: "
                + unexpected;
    }

    private void send(String path) {
        for (Integer number = waiting.poll(); number != null; number = waiting.poll()) {
            deliver(path, number);
        }
    }

    private void deliver(String path, int number) {
        String body = "{\"id\": \"d-" + number + "\", \"at\": \"" + FIRST.plusSeconds(number) + "\", \"text\": \""
                + TEXT + number + "\"}";
        while (true) {
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create(address.get() + path))
                                .timeout(PATIENCE)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == TAKEN) {
                    acknowledged.add(number);
                    answers.incrementAndGet();
                    return;
                }
                if (answer.statusCode() == TOO_MANY) {
                    limited.incrementAndGet();
                    pause(1_000L
                            * Long.parseLong(
                                    answer.headers().firstValue("Retry-After").orElseThrow()));
                } else if (answer.statusCode() / 100 == 5) {
                    failures.incrementAndGet();
                    pause(200);
                } else {
                    unexpected.add(answer.statusCode() + " " + answer.body());
                    return;
                }
            } catch (IOException broken) {
                failures.incrementAndGet();
                pause(200);
            } catch (InterruptedException wanted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}

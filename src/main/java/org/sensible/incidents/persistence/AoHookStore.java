package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.timeline.hook.HookStore;
import org.sensible.incidents.timeline.hook.HookToken;
import org.sensible.incidents.timeline.hook.KeptToken;
import org.sensible.incidents.timeline.hook.TokenLock;

/** Tokens in a table of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoHookStore implements HookStore {

    private final ActiveObjects ao;
    private final UnitOfWork unit;

    @Inject
    public AoHookStore(@ComponentImport ActiveObjects ao, UnitOfWork unit) {
        this.ao = ao;
        this.unit = unit;
    }

    @Override
    public List<KeptToken> tokens() {
        return unit.call(() -> found(Query.select().order("CREATED_AT ASC, ID ASC")));
    }

    @Override
    public Optional<KeptToken> byId(String id) {
        return unit.call(
                () -> found(Query.select().where("TOKEN_UID = ?", id)).stream().findFirst());
    }

    @Override
    public Optional<KeptToken> byDigest(String digest) {
        return unit.call(
                () -> found(Query.select().where("TOKEN_DIGEST = ? OR FORMER_DIGEST = ?", digest, digest)).stream()
                        .findFirst());
    }

    @Override
    public void add(KeptToken kept) {
        HookToken token = kept.token();
        unit.run(() -> {
            HookTokenRow row = ao.create(
                    HookTokenRow.class,
                    new DBParam("TOKEN_UID", token.id()),
                    new DBParam("TOKEN_DIGEST", kept.lock().digest()),
                    new DBParam("SEAL_KEY", kept.lock().sealKey()),
                    new DBParam("SOURCE_NAME", token.source()),
                    new DBParam("TOKEN_NAME", token.name()),
                    new DBParam("CREATED_AT", Nanoseconds.of(token.created().at())),
                    new DBParam("CREATED_BY", token.created().by().key()));
            write(kept, row);
        });
    }

    @Override
    public void change(KeptToken kept) {
        unit.run(() -> {
            for (HookTokenRow row : rows(kept.token().id())) {
                write(kept, row);
            }
        });
    }

    private static void write(KeptToken kept, HookTokenRow row) {
        HookToken token = kept.token();
        row.setTokenName(token.name());
        row.setSignedBody(token.isSigned());
        row.setTokenDigest(kept.lock().digest());
        row.setSealKey(kept.lock().sealKey());
        row.setSealedSecret(kept.lock().sealedSecret());
        TokenLock former = kept.former();
        row.setFormerDigest(former == null ? null : former.digest());
        row.setFormerSealKey(former == null ? null : former.sealKey());
        row.setFormerSealed(former == null ? null : former.sealedSecret());
        row.setFormerUntil(token.formerUntil() == null ? null : Nanoseconds.of(token.formerUntil()));
        if (token.revoked() != null) {
            row.setRevokedAt(Nanoseconds.of(token.revoked().at()));
            row.setRevokedBy(token.revoked().by().key());
        }
        row.save();
    }

    @Override
    public void hand(String digest, String sealedSecret) {
        unit.run(() -> {
            for (HookTokenRow row : ao.find(HookTokenRow.class, Query.select().where("TOKEN_DIGEST = ?", digest))) {
                if (row.getSealedSecret() == null) {
                    row.setSealedSecret(sealedSecret);
                    row.save();
                }
            }
        });
    }

    @Override
    public boolean remove(String id) {
        return unit.call(() -> ao.deleteWithSQL(HookTokenRow.class, "TOKEN_UID = ?", id)) > 0;
    }

    @Override
    public void used(String id, Instant at) {
        unit.run(() -> {
            for (HookTokenRow row : rows(id)) {
                row.setLastUsedAt(Nanoseconds.of(at));
                row.save();
            }
        });
    }

    private HookTokenRow[] rows(String id) {
        return ao.find(HookTokenRow.class, Query.select().where("TOKEN_UID = ?", id));
    }

    private List<KeptToken> found(Query query) {
        return Arrays.stream(ao.find(HookTokenRow.class, query))
                .map(AoHookStore::kept)
                .toList();
    }

    private static KeptToken kept(HookTokenRow row) {
        HookToken token = new HookToken(
                row.getTokenUid(),
                row.getSourceName(),
                row.getTokenName(),
                new HookToken.Act(Nanoseconds.toInstant(row.getCreatedAt()), new Person(row.getCreatedBy())),
                row.isSignedBody(),
                Nanoseconds.toInstantOrNull(row.getLastUsedAt()),
                Nanoseconds.toInstantOrNull(row.getFormerUntil()),
                revoked(row));
        TokenLock former = row.getFormerDigest() == null
                ? null
                : new TokenLock(row.getFormerDigest(), row.getFormerSealKey(), row.getFormerSealed());
        return new KeptToken(
                token, new TokenLock(row.getTokenDigest(), row.getSealKey(), row.getSealedSecret()), former);
    }

    @Nullable
    private static HookToken.Act revoked(HookTokenRow row) {
        return row.getRevokedAt() == null
                ? null
                : new HookToken.Act(Nanoseconds.toInstant(row.getRevokedAt()), new Person(row.getRevokedBy()));
    }
}

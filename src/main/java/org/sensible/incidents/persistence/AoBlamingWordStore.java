package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.postmortem.review.BlamingWordStore;
import org.sensible.incidents.postmortem.review.BlamingWords.OwnWord;

/** Words that blame as one row among the settings, JSON. Threads may share it. */
@ConfluenceComponent
public final class AoBlamingWordStore implements BlamingWordStore {

    static final String NAME = "blamingWords";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ActiveObjects ao;

    @Inject
    public AoBlamingWordStore(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public List<OwnWord> read() {
        return row().map(row -> words(row.getSettingText())).orElse(List.of());
    }

    @Override
    public void write(List<OwnWord> words) {
        if (words.isEmpty()) {
            row().ifPresent(ao::delete);
            return;
        }
        SettingRow row = row().orElseGet(() -> ao.create(SettingRow.class, new DBParam("SETTING_NAME", NAME)));
        row.setSettingText(text(words));
        row.save();
    }

    private Optional<SettingRow> row() {
        return Arrays.stream(ao.find(SettingRow.class, Query.select().where("SETTING_NAME = ?", NAME)))
                .findFirst();
    }

    private static String text(List<OwnWord> words) {
        try {
            return JSON.writeValueAsString(words);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException("strings are always JSON", never);
        }
    }

    private static List<OwnWord> words(String json) {
        try {
            return List.of(JSON.readValue(json, OwnWord[].class));
        } catch (JsonProcessingException ownText) {
            throw new IllegalStateException("words that cannot be read: " + json, ownText);
        }
    }
}

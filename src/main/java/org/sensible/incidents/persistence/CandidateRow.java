package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** An idea of a postmortem that is no issue yet, or was none when it came up. */
@Table("CANDIDATE")
public interface CandidateRow extends Entity {

    /** Its own id, made once. */
    @Unique
    @NotNull
    @StringLength(64)
    String getCandidateId();

    void setCandidateId(String candidateId);

    /** Name of the kind; absent where nobody said. */
    @StringLength(32)
    String getKindName();

    void setKindName(String kind);

    @NotNull
    @StringLength(32)
    String getImportanceLevel();

    void setImportanceLevel(String level);

    @NotNull
    @StringLength(32)
    String getItemSize();

    void setItemSize(String size);

    @NotNull
    @StringLength(32)
    String getUrgencyLevel();

    void setUrgencyLevel(String level);

    /** Absent as long as nobody said. */
    @StringLength(32)
    String getConfidenceLevel();

    void setConfidenceLevel(String level);

    /** What kind of thing it answers; absent for nothing. */
    @StringLength(32)
    String getAnswersTo();

    void setAnswersTo(String to);

    /** The id of what it answers. */
    @StringLength(64)
    String getAnswersId();

    void setAnswersId(String id);

    /** Key of the issue that was made of it; absent as long as there is none. */
    @Indexed
    @StringLength(255)
    String getIssueKey();

    void setIssueKey(String issueKey);
}

package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One setting; what is not set has no row. */
@Preload("*")
@Table("SETTING")
public interface SettingRow extends Entity {

    @NotNull
    @Unique
    @StringLength(64)
    String getSettingName();

    void setSettingName(String name);

    @StringLength(StringLength.UNLIMITED)
    String getSettingText();

    void setSettingText(String text);
}

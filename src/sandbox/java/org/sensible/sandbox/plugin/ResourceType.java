package org.sensible.sandbox.plugin;

import org.sensible.sandbox.Module;
import org.sensible.sandbox.StartRefused;

/** {@code <resource>} of the plugin itself: texts, or files to download. The texts are read elsewhere. */
final class ResourceType implements ModuleType {

    @Override
    public void check(Module module, Plugin plugin) {
        switch (module.required("type")) {
            case "i18n" -> module.required("name");
            case "download" -> checkDownload(module, plugin, module);
            default ->
                throw new StartRefused("<resource> in atlassian-plugin.xml has type=\"" + module.required("type")
                        + "\"; the sandbox knows i18n and download");
        }
    }

    /** A download is one file, or a folder where name and location end with a slash. */
    static void checkDownload(Module resource, Plugin plugin, Object wantedBy) {
        String name = resource.required("name");
        String location = resource.required("location");
        if (!name.endsWith("/")) {
            plugin.requireFile(location, wantedBy);
        } else if (!location.endsWith("/") || !plugin.classes().hasFolder(location)) {
            throw new StartRefused("The folder " + location + " (" + wantedBy
                    + ") is not in the plugin, or its location does not end with a slash");
        }
    }
}

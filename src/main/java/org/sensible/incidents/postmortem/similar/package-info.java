/** Past incidents that are like one, with why: by service, by words weighted by how rare they are, by contributing factors. */
package org.sensible.incidents.postmortem.similar;

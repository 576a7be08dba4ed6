/** Takes one postmortem out of the wiki: its page in plain elements, as Markdown and as HTML for printing. */
package org.sensible.incidents.postmortem.export;

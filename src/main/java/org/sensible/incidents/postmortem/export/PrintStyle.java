package org.sensible.incidents.postmortem.export;

/** How an exported page looks, on screen and on A4 or letter paper: no row and no heading is torn from what follows it. */
final class PrintStyle {

    static final String CSS = String.join(
            "\n",
            "body{font:11pt/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em;color:#111;background:#fff}",
            "h1{font-size:1.6em}h2{font-size:1.25em;margin-top:1.6em}h1,h2,h3{line-height:1.25;break-after:avoid}",
            "table{border-collapse:collapse;margin:.8em 0;width:100%}",
            "th,td{border:1px solid #999;padding:.25em .5em;text-align:left;vertical-align:top}",
            "tr,pre,blockquote,li{break-inside:avoid}time{white-space:nowrap}",
            "pre{border:1px solid #999;padding:.5em;white-space:pre-wrap;overflow-wrap:anywhere}",
            "blockquote{border-left:3px solid #999;margin:.8em 0;padding:.1em 1em}td{overflow-wrap:anywhere}",
            "@media print{body{margin:0;max-width:none;padding:0}a{color:inherit}}");

    private PrintStyle() {}
}

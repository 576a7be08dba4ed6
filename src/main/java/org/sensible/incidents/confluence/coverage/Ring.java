package org.sensible.incidents.confluence.coverage;

/** Where minutes of a day lie on a clock of 24 hours, midnight above, clockwise. Pure. */
final class Ring {

    static final int MIDDLE = 140;
    private static final int HALF = Stretch.DAY / 2;

    private Ring() {}

    static String x(int minutes, double radius) {
        return WeekStrip.decimal(MIDDLE + radius * Math.sin(angle(minutes)));
    }

    static String y(int minutes, double radius) {
        return WeekStrip.decimal(MIDDLE - radius * Math.cos(angle(minutes)));
    }

    /** The outline of the part of a ring between two radii; of a whole ring both circles, to be filled by the even-odd rule. */
    static String path(Stretch part, double outer, double inner) {
        return part.length() == Stretch.DAY
                ? circle(outer) + " " + circle(inner)
                : outline(part, outer, inner, part.length() > HALF ? 1 : 0);
    }

    /** In two halves, since an arc cannot end where it begins. */
    private static String circle(double radius) {
        return "M" + point(0, radius)
                + " A" + arc(radius, 0, 1) + point(HALF, radius)
                + " A" + arc(radius, 0, 1) + point(0, radius)
                + "Z";
    }

    private static String outline(Stretch part, double outer, double inner, int isLarge) {
        return "M" + point(part.from(), outer)
                + " A" + arc(outer, isLarge, 1) + point(part.to(), outer)
                + " L" + point(part.to(), inner)
                + " A" + arc(inner, isLarge, 0) + point(part.from(), inner)
                + "Z";
    }

    private static String arc(double radius, int isLarge, int isClockwise) {
        String size = WeekStrip.decimal(radius);
        return size + " " + size + " 0 " + isLarge + " " + isClockwise + " ";
    }

    private static String point(int minutes, double radius) {
        return x(minutes, radius) + " " + y(minutes, radius);
    }

    private static double angle(int minutes) {
        return 2 * Math.PI * minutes / Stretch.DAY;
    }
}

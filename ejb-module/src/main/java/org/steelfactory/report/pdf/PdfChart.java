package org.steelfactory.report.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.util.List;
import org.steelfactory.report.chart.LineChart;
import org.steelfactory.report.chart.LineLook;
import org.steelfactory.report.chart.LinePlot;
import org.steelfactory.report.chart.LinePlot.Curve;
import org.steelfactory.report.chart.LinePlot.Point;
import org.steelfactory.report.chart.LinePlot.Rule;
import org.steelfactory.report.chart.LinePlot.Tick;

/** Draws a chart as vectors over the whole width of a document: the picture that screens show. */
final class PdfChart {

    private static final double PLOT_WIDTH = 820;
    private static final double PLOT_HEIGHT = 250;
    private static final double LETTERS = 11.5;
    private static final double HALF_MARKER = 3.2;
    private static final double TEXT_DISTANCE = 8;
    private static final double DAY_NAMES = 18;

    private final PdfSheet sheet;
    private final LineChart chart;
    private final LinePlot plot;
    private final float scale;

    PdfChart(PdfSheet sheet, LineChart chart) {
        this.sheet = sheet;
        this.chart = chart;
        plot = chart.plot(PLOT_WIDTH, PLOT_HEIGHT, false);
        scale = sheet.width() / (float) PLOT_WIDTH;
    }

    /** Height that a chart takes, in points. */
    static float height(PdfSheet sheet) {
        return (float) PLOT_HEIGHT * sheet.width() / (float) PLOT_WIDTH;
    }

    void draw() {
        sheet.makeRoom(height(sheet));
        sheet.down(height(sheet));
        sheet.figure(chart.finding(), () -> {
            plot.rows().forEach(this::drawRow);
            plot.columns().forEach(this::drawColumn);
            plot.rules().forEach(this::drawRule);
            plot.curves().forEach(this::drawCurve);
        });
    }

    private PdfContentByte canvas() {
        return sheet.canvas();
    }

    private float x(double x) {
        return sheet.left() + (float) x * scale;
    }

    /** The plot counts downwards. */
    private float y(double y) {
        return sheet.y() + (float) (plot.height() - y) * scale;
    }

    private void drawRow(Tick row) {
        across(Ink.LINE, row.at());
        String label = Typeface.REGULAR.printable(row.label());
        write(Typeface.REGULAR, Ink.THIRD, plot.left() - TEXT_DISTANCE - width(label), row.at() + LETTERS / 3, label);
    }

    private void drawColumn(Tick column) {
        String label = Typeface.REGULAR.printable(column.label());
        write(Typeface.REGULAR, Ink.THIRD, column.at() - width(label) / 2, plot.bottom() + DAY_NAMES, label);
    }

    private void drawRule(Rule rule) {
        dash(List.of(4, 4));
        across(Ink.LINE_STRONG, rule.y());
        dash(List.of());
        write(Typeface.REGULAR, Ink.SECOND, plot.left() + TEXT_DISTANCE, rule.textY(), rule.word());
    }

    private void across(Color ink, double y) {
        canvas().setLineWidth(scale);
        canvas().setColorStroke(ink);
        canvas().moveTo(x(plot.left()), y(y));
        canvas().lineTo(x(plot.right()), y(y));
        canvas().stroke();
    }

    private void drawCurve(Curve curve) {
        LineLook look = curve.look();
        Color ink = Ink.series(look.series());
        canvas().setColorStroke(ink);
        canvas().setLineWidth((float) look.width() * scale);
        dash(look.dash());
        curve.runs().forEach(this::drawRun);
        dash(List.of());
        canvas().setColorFill(ink);
        curve.markers().forEach(point -> drawMarker(look.marker(), point));
        Typeface face = look == LineLook.OEE ? Typeface.BOLD : Typeface.REGULAR;
        write(face, ink, plot.right() + TEXT_DISTANCE, curve.labelY(), curve.label());
    }

    private void drawRun(List<Point> run) {
        for (Point point : run) {
            if (point == run.get(0)) {
                canvas().moveTo(x(point.x()), y(point.y()));
            } else {
                canvas().lineTo(x(point.x()), y(point.y()));
            }
        }
        canvas().stroke();
    }

    private void drawMarker(LineLook.Marker marker, Point at) {
        float x = x(at.x());
        float y = y(at.y());
        float half = (float) HALF_MARKER * scale;
        switch (marker) {
            case CIRCLE -> canvas().circle(x, y, half);
            case SQUARE -> canvas().rectangle(x - half, y - half, 2 * half, 2 * half);
            case DIAMOND -> polygon(x, y + half, x + half, y, x, y - half, x - half, y);
            case TRIANGLE -> polygon(x, y + half, x + half, y - half, x - half, y - half);
        }
        canvas().fill();
    }

    private void polygon(float... corners) {
        canvas().moveTo(corners[0], corners[1]);
        for (int corner = 2; corner < corners.length; corner += 2) {
            canvas().lineTo(corners[corner], corners[corner + 1]);
        }
        canvas().closePath();
    }

    private void dash(List<Integer> lengths) {
        float[] scaled = new float[lengths.size()];
        for (int index = 0; index < scaled.length; index++) {
            scaled[index] = lengths.get(index) * scale;
        }
        canvas().setLineDash(scaled, 0);
    }

    private double width(String text) {
        return Typeface.REGULAR.width(text, (float) LETTERS * scale) / scale;
    }

    private void write(Typeface face, Color ink, double x, double base, String text) {
        sheet.text(face, (float) LETTERS * scale, ink, x(x), y(base), face.printable(text));
    }
}

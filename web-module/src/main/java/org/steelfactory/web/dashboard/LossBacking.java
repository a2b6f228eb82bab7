package org.steelfactory.web.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.steelfactory.report.Dashboard;
import org.steelfactory.report.Loss;
import org.steelfactory.report.chart.Bar;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Texts;

/** Where the works' time went, as bars, and what it cost. */
@Named
@RequestScoped
public class LossBacking {

    @Inject
    private DashboardBacking screen;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    public List<Bar> getBars() {
        return Bar.of(losses(), loss -> Math.max(0, loss.minutes()), this::words);
    }

    private Bar.Words words(Loss loss) {
        return new Bar.Words(
                texts.of("loss." + loss.kind()),
                minutes(loss.minutes()),
                loss.cost() == null ? "" : format.money(loss.cost()));
    }

    /** All of them together; what money isn't told of is said. */
    public String getSum() {
        Dashboard figures = screen.getFigures();
        String minutes = minutes(losses().stream().mapToDouble(Loss::minutes).sum());
        Optional<BigDecimal> cost =
                losses().stream().map(Loss::cost).filter(Objects::nonNull).reduce(BigDecimal::add);
        String sum = cost.map(money -> texts.of("loss.sum", minutes, format.money(money)))
                .orElseGet(() -> texts.of("loss.sumWithoutCost", minutes));
        return figures.machinesWithoutCost() == 0
                ? sum
                : sum + " " + texts.of("loss.machinesWithoutCost", figures.machinesWithoutCost());
    }

    private List<Loss> losses() {
        return screen.getFigures().losses();
    }

    private String minutes(double minutes) {
        return format.quantity(minutes, 0, texts.of("unit.minute"));
    }
}

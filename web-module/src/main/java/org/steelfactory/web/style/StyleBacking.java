package org.steelfactory.web.style;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.steelfactory.web.frame.Theme;

/** Samples for the style page, on which every part of the screens is seen in both themes. */
@Named
@RequestScoped
public class StyleBacking {

    private static final List<String> TOKENS = List.of(
            "ground",
            "surface",
            "sunken",
            "raised",
            "hover",
            "line",
            "line-strong",
            "text",
            "text-2",
            "text-3",
            "accent",
            "accent-hover",
            "on-accent",
            "accent-soft",
            "accent-text",
            "focus",
            "rail",
            "rail-active",
            "ok",
            "ok-soft",
            "warn",
            "warn-soft",
            "crit",
            "crit-soft",
            "sev-low",
            "sev-low-bg",
            "sev-med",
            "sev-med-bg",
            "sev-high",
            "sev-high-bg",
            "sev-crit",
            "sev-crit-bg",
            "series-1",
            "series-2",
            "series-3",
            "series-4",
            "series-5",
            "series-6",
            "grid");

    private static final List<String> SEVERITIES = List.of("NONE", "LOW", "MEDIUM", "HIGH", "CRITICAL");

    private static final List<String> BANDS = List.of("HEALTHY", "WARNING", "CRITICAL");

    private static final List<String> STATES = List.of(
            "ACTIVE",
            "ACKNOWLEDGED",
            "RESOLVED",
            "DISMISSED",
            "REQUESTED",
            "APPROVED",
            "REJECTED",
            "SCHEDULED",
            "IN_PROGRESS",
            "COMPLETED",
            "VERIFIED",
            "RUNNING",
            "FAILED",
            "CANCELLED",
            "INCIDENT");

    private static final List<String> MACHINE_STATES = List.of("ACTIVE", "INACTIVE", "MAINTENANCE", "RETIRED");

    private static final String HASH = "74f99389239d2328dfa46bc76feba8299c20a578f0c8ec8fc7f88a968bb103bb";

    @Inject
    private Clock clock;

    private String text = "HSM-1";
    private String choice = "MEDIUM";
    private boolean ticked = true;
    private Double number = 1612.5;
    private LocalDate day;
    private String password;

    /**
     * A row of the sample table.
     *
     * @param oee a ratio, 1 = 100 %; {@code null} for a shift without output
     * @param downTimeMin minutes
     */
    public record Row(String machine, String line, String band, Double oee, double downTimeMin, String severity) {}

    public List<Row> getRows() {
        return List.of(
                new Row("HSM-1", "Hot strip mill", "CRITICAL", 0.682, 242, "HIGH"),
                new Row("CC-2", "Continuous caster", "CRITICAL", 0.686, 181, "CRITICAL"),
                new Row("CM-2", "Cold mill", "WARNING", 0.729, 160, "MEDIUM"),
                new Row("GAL-1", "Galvanizing line", "WARNING", 0.759, 120, "LOW"),
                new Row("BF-1", "Blast furnace", "HEALTHY", 0.909, 49, "NONE"),
                new Row("BF-2", "Blast furnace", "HEALTHY", null, 0, "NONE"));
    }

    public List<Row> getNoRows() {
        return List.of();
    }

    public List<Theme> getThemes() {
        return List.of(Theme.LIGHT, Theme.DARK);
    }

    public List<String> getTokens() {
        return TOKENS;
    }

    public List<String> getSeverities() {
        return SEVERITIES;
    }

    public List<String> getBands() {
        return BANDS;
    }

    public List<String> getStates() {
        return STATES;
    }

    public List<String> getMachineStates() {
        return MACHINE_STATES;
    }

    public String getHash() {
        return HASH;
    }

    public Instant getNow() {
        return clock.instant();
    }

    public Instant getEarlier() {
        return clock.instant().minus(Duration.ofMinutes(38));
    }

    public Instant getLongAgo() {
        return clock.instant().minus(Duration.ofDays(12));
    }

    /** Shows the toast that follows a deed. */
    public void toast(String message) {
        FacesContext.getCurrentInstance()
                .addMessage("done", new FacesMessage(FacesMessage.SEVERITY_INFO, message, null));
    }

    /** Shows the message of a deed that failed. */
    public void fail(String message) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public boolean isTicked() {
        return ticked;
    }

    public void setTicked(boolean ticked) {
        this.ticked = ticked;
    }

    public Double getNumber() {
        return number;
    }

    public void setNumber(Double number) {
        this.number = number;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}

package org.steelfactory.web.frame;

import static org.steelfactory.access.Role.ADMIN;
import static org.steelfactory.access.Role.AUDITOR;
import static org.steelfactory.access.Role.OPERATOR;
import static org.steelfactory.access.Role.SUPERVISOR;
import static org.steelfactory.web.frame.NavigationGroup.ADMINISTER;
import static org.steelfactory.web.frame.NavigationGroup.DETECT;
import static org.steelfactory.web.frame.NavigationGroup.MAINTAIN;
import static org.steelfactory.web.frame.NavigationGroup.OPERATE;
import static org.steelfactory.web.frame.NavigationGroup.PROVE;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.steelfactory.access.Role;
import org.steelfactory.maintenance.WorkOrderAttachments;

/**
 * The table of pages: one row makes a page reachable, guarded and, where it has a heading, an item of the rail.
 *
 * <p>To add a page, write {@code webapp/<room>/<page>.xhtml} on {@code WEB-INF/templates/layout.xhtml} and add a row
 * here and its texts ({@code page.<name>}) to the message bundle. A page looks like this:
 *
 * <pre>{@code
 * <ui:composition template="/WEB-INF/templates/layout.xhtml" xmlns="http://www.w3.org/1999/xhtml"
 *     xmlns:ui="jakarta.faces.facelets" xmlns:h="jakarta.faces.html" xmlns:p="primefaces"
 *     xmlns:sf="http://steelfactory.org/tags">
 *   <ui:param name="pageTitle" value="#{msg['machine.title']}"/>
 *   <ui:param name="pageContext" value="#{msg['machine.context']}"/>
 *   <ui:define name="actions"><a class="btn pri" href="/machines/new">#{msg['machine.add']}</a></ui:define>
 *   <ui:define name="content">
 *     <sf:card title="#{msg['machine.list']}">
 *       <p:dataTable value="#{machinesBacking.rows}" var="row" size="small"> … </p:dataTable>
 *     </sf:card>
 *   </ui:define>
 * </ui:composition>
 * }</pre>
 *
 * Parameters of the address ({@code /machines/{id}}) reach the view as request parameters, for {@code f:viewParam}. A folder
 * of views is never called as an address that has parameters: the address would catch what it leads to.
 */
public final class Pages {

    private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);

    /** In the order of the rail. */
    private static final List<Screen> TABLE = List.of(
            Screen.open("login", "/login", "/identity/login.xhtml"),
            Screen.open("register", "/register", "/identity/register.xhtml"),
            Screen.of("dashboard", "/dashboard", "/dashboard/dashboard.xhtml", EVERYONE)
                    .listed(OPERATE, "dash"),
            Screen.of("machines", "/machines", "/machine/machines.xhtml", EVERYONE)
                    .listed(OPERATE, "mach"),
            Screen.of("machine", "/machines/{id}", "/machine/machine.xhtml", EVERYONE),
            Screen.of("performance", "/performance", "/production/performance.xhtml", EVERYONE)
                    .listed(OPERATE, "perf"),
            Screen.of("batches", "/batches", "/production/batches.xhtml", EVERYONE)
                    .listed(OPERATE, "batch"),
            Screen.of("report", "/performance/report", "/report/report.xhtml", EVERYONE)
                    .listed(OPERATE, "file"),
            Screen.of("import", "/performance/import", "/production/import.xhtml", EVERYONE)
                    .takingFilesFrom(Set.of(OPERATOR, SUPERVISOR, ADMIN)),
            Screen.of("import-run", "/performance/import/{id}", "/production/import-run.xhtml", EVERYONE),
            Screen.of("anomalies", "/anomalies", "/scan/anomalies.xhtml", EVERYONE)
                    .listed(DETECT, "anom"),
            Screen.of("anomaly", "/anomalies/{id}", "/scan/anomaly.xhtml", EVERYONE),
            Screen.of("scans", "/scans", "/scan/scans.xhtml", EVERYONE).listed(DETECT, "scan"),
            Screen.of("schedules", "/scans/schedules", "/scan/schedules.xhtml", EVERYONE),
            Screen.of("scan", "/scans/{id}", "/scan/scan.xhtml", EVERYONE),
            Screen.of("alerts", "/alerts", "/alert/alerts.xhtml", EVERYONE).listed(DETECT, "alert"),
            Screen.of("alert", "/alerts/{id}", "/alert/alert.xhtml", EVERYONE),
            Screen.of("maintenance", "/maintenance", "/order/orders.xhtml", EVERYONE)
                    .listed(MAINTAIN, "work"),
            Screen.of("work-order", "/maintenance/{id}", "/order/order.xhtml", EVERYONE)
                    .takingFilesFrom(Set.of(OPERATOR, SUPERVISOR, ADMIN), WorkOrderAttachments.MAX_BYTES),
            Screen.of("tasks", "/tasks", "/inbox/tasks.xhtml", EVERYONE).listed(MAINTAIN, "task"),
            Screen.of("processes", "/processes", "/history/processes.xhtml", Set.of(SUPERVISOR, ADMIN, AUDITOR))
                    .listed(PROVE, "proc"),
            Screen.of("process-time", "/processes/time", "/history/time.xhtml", Set.of(SUPERVISOR, ADMIN, AUDITOR)),
            Screen.of("process", "/processes/{id}", "/history/process.xhtml", Set.of(SUPERVISOR, ADMIN, AUDITOR)),
            Screen.of("ledger", "/ledger", "/ledger/ledger.xhtml", EVERYONE).listed(PROVE, "link"),
            Screen.of("audit", "/audit", "/audit/audit.xhtml", Set.of(ADMIN, AUDITOR))
                    .listed(PROVE, "audit"),
            Screen.of(
                            "reconciliation",
                            "/reconciliation",
                            "/reconciliation/reconciliation.xhtml",
                            Set.of(ADMIN, AUDITOR))
                    .listed(PROVE, "copy"),
            Screen.of("rules", "/rules", "/policy/rules.xhtml", Set.of(SUPERVISOR, ADMIN, AUDITOR))
                    .listed(ADMINISTER, "rule"),
            Screen.of("users", "/users", "/identity/users.xhtml", Set.of(ADMIN)).listed(ADMINISTER, "users"),
            Screen.of("mongodb", "/mongodb", "/audit/mongodb.xhtml", Set.of(ADMIN))
                    .listed(ADMINISTER, "db"),
            Screen.of("webhooks", "/notifications/webhooks", "/notification/webhooks.xhtml", Set.of(ADMIN))
                    .listed(ADMINISTER, "globe"),
            Screen.of("style", "/style", "/style/style.xhtml", Set.of(ADMIN)).listed(ADMINISTER, "palette"),
            Screen.of("bell", "/notifications/bell", "/notification/bell.xhtml", EVERYONE),
            Screen.of("notifications", "/notifications", "/notification/notifications.xhtml", EVERYONE),
            Screen.of("notification-settings", "/notifications/settings", "/notification/settings.xhtml", EVERYONE),
            Screen.of("webhook", "/notifications/webhooks/{id}", "/notification/webhook.xhtml", Set.of(ADMIN)),
            Screen.of("notification", "/notifications/{id}", "/notification/open.xhtml", EVERYONE),
            Screen.of("profile", "/profile", "/identity/profile.xhtml", EVERYONE),
            Screen.of("change-password", "/change-password", "/identity/change-password.xhtml", EVERYONE),
            Screen.of("search", "/search", "/search/search.xhtml", EVERYONE));

    /** Addresses of the original system, and where they lead now. */
    private static final Map<String, String> MOVED = Map.of(
            "/blockchain", "/ledger",
            "/dashboard_data", "/api/v1/dashboard",
            "/audit_logs", "/audit",
            "/mongodb_stats", "/mongodb",
            "/test_mongo", "/api/v1/mongo/ping",
            "/verify_blockchain", "/api/v1/ledger/verification");

    private Pages() {}

    /** A page that was asked for, and the values of its address's parameters. */
    public record Visit(Screen screen, Map<String, String> parameters) {}

    public static List<Screen> all() {
        return TABLE;
    }

    /** The page at a path (without the context path). */
    public static Optional<Visit> at(String path) {
        return TABLE.stream()
                .flatMap(screen -> screen.match(path).map(found -> new Visit(screen, found)).stream())
                .findFirst();
    }

    /** The page that a view belongs to. */
    public static Optional<Screen> of(String view) {
        return TABLE.stream().filter(screen -> screen.view().equals(view)).findFirst();
    }

    /** What the server has to bring to {@link PageServlet}: a parameter of an address stands for all below it. */
    static String[] mappings() {
        return Stream.concat(
                        TABLE.stream().map(Screen::address).map(address -> address.replaceFirst("\\{.*", "*")),
                        MOVED.keySet().stream())
                .distinct()
                .toArray(String[]::new);
    }

    /** Where an address of the original system leads now. */
    public static Optional<String> movedTo(String path) {
        return Optional.ofNullable(MOVED.get(path));
    }
}

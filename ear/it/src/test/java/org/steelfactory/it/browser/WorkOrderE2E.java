package org.steelfactory.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;
import org.steelfactory.it.scan.FinishedScan;
import org.steelfactory.it.scan.PlantedMachine;

/** A work order on its way through the hands of four people, each at a browser of their own. */
@ExtendWith({Chromium.class, RunningProduct.class})
class WorkOrderE2E {

    private final Product product;
    private final Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();

    WorkOrderE2E(Browser browser, Product product) {
        this.browser = browser;
        this.product = product;
    }

    @AfterEach
    void go() {
        visitors.forEach(visitor -> assertThat(visitor.complaints()).isEmpty());
        visitors.forEach(Visitor::close);
    }

    @Test
    void ofAnAlertIsApprovedByKeyboardDoneVerifiedAndFollowedByAnAuditor() {
        Api admin = Api.admin(product);
        admin.put("/policies/severity", "{\"preset\":\"standard\",\"alertFrom\":\"HIGH\"}");
        String machine = PlantedMachine.recorded(admin).name();
        FinishedScan.of(product);

        Visitor requester = somebody("supervisor").open("/tasks?machine=" + machine);
        requester.read("Triage alert").read("supervisors are told");
        field(requester, "Comment").fill("It is hot");
        button(requester, "Request maintenance").click();
        requester.read("Work is requested");
        requester.open("/maintenance?machine=" + machine);
        requester.page().locator("table.listed a").first().click();
        requester.read("You asked for it, so a second supervisor has to decide (four eyes).");
        assertThat(button(requester, "Approve")).hasCount(0);
        String path = requester.path();
        requester.page().getByText("Add a step").click();
        field(requester, "What is to be done").fill("Lock the drive");
        button(requester, "Add step").click();
        requester.read("0 of 1 answered");

        Visitor approver = somebody("supervisor2").open("/tasks?machine=" + machine);
        approver.read("Approve work order").read("It is hot");
        approver.page().keyboard().press("c");
        approver.read("is yours now");
        approver.open("/tasks?machine=" + machine);
        approver.page().keyboard().press("r");
        assertThat(field(approver, "Reason")).isFocused();
        approver.page().keyboard().type("Roll change at ten anyway");
        approver.page().keyboard().press("Tab");
        approver.page().keyboard().press("a");
        approver.read("approved.");

        requester.open("/tasks?machine=" + machine).read("Schedule work");
        field(requester, "Work begins").fill("2099-01-01T22:00");
        field(requester, "Given to").selectOption("operator");
        button(requester, "Schedule work").click();
        requester.read("scheduled.");

        Visitor worker = somebody("operator").open("/tasks?machine=" + machine);
        button(worker, "Start work").click();
        worker.read("started.");
        worker.open(path);
        button(worker, "Done, step 1").click();
        worker.read("1 of 1 answered");
        worker.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("reading.csv", "text/csv", "s,mm\n1,2\n".getBytes(UTF_8)));
        button(worker, "Attach file").click();
        worker.read("“reading.csv” is attached.");
        worker.open("/tasks?machine=" + machine);
        field(worker, "Downtime reason").selectOption("Mechanical failure");
        field(worker, "What was done").fill("New bearing in");
        button(worker, "Work is completed").click();
        worker.read("A value is needed.");
        field(worker, "Stop, min").fill("90");
        button(worker, "Work is completed").click();
        worker.read("somebody else verifies it");

        requester.open(path);
        button(requester, "Work is done well").click();
        requester.read("The work is done and verified.");

        Api reader = Api.demo(product, "auditor");
        Awaitility.await("the alert is resolved by itself")
                .until(() -> reader.get("/alerts?state=RESOLVED&machine=" + machine)
                                .json()
                                .getInt("total")
                        == 1);
        Visitor auditor = somebody("auditor").open(path);
        auditor.read("Stefan Supervisor (supervisor) requested it")
                .read("Simone Supervisor (supervisor2) approved it")
                .read("Roll change at ten anyway")
                .read("and gave it to Olga Operator (operator)")
                .read("Olga Operator (operator) answered step 1 Lock the drive")
                .read("Olga Operator (operator) completed the work: Mechanical failure")
                .read("Stefan Supervisor (supervisor) verified the work");
        assertThat(auditor.page().locator("main button")).hasCount(0);

        String key = "work-order-" + path.substring(path.lastIndexOf('/') + 1);
        int process = reader.get("/processes?businessKey=" + key)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("id");
        auditor.open("/processes/" + process);
        auditor.page().locator("[data-drawn=yes]").waitFor();
        for (String step : List.of("ApproveWorkOrder", "ScheduleWork", "StartWork", "CompleteWork", "VerifyWork")) {
            assertThat(auditor.page().locator(".djs-element[data-element-id=" + step + "]"))
                    .hasClass(Pattern.compile(".*\\btaken\\b.*"));
        }
        assertThat(row(auditor, "Approve work order")).containsText("supervisor2");
        assertThat(row(auditor, "Complete work")).containsText("operator");
        assertThat(row(auditor, "Verify work")).containsText("supervisor");
        assertThat(auditor.page().locator("main form")).hasCount(0);
    }

    private static Locator row(Visitor visitor, String step) {
        return visitor.page().locator("#process-part tr").filter(new Locator.FilterOptions().setHasText(step));
    }

    @Test
    void aDraftIsThereAgainAfterThePageWasLeft() {
        String inbox = "/tasks?machine=" + RequestOf.operator(product);
        Visitor visitor = somebody("supervisor").open(inbox);
        field(visitor, "Reason").fill("Half a sentence");
        visitor.open("/dashboard");

        visitor.open(inbox);

        assertThat(field(visitor, "Reason")).hasValue("Half a sentence");
    }

    @Test
    void severalAreDecidedTogetherAndOnesOwnIsLeftOut() {
        String machine = RequestOf.operator(product);
        RequestOf.another(product, "operator", machine, "Grease chain");
        RequestOf.another(product, "supervisor", machine, "Paint it");
        Visitor visitor = somebody("supervisor").open("/tasks?machine=" + machine);
        for (int task = 0; task < 3; task++) {
            visitor.page().keyboard().press(task == 0 ? "x" : "j");
            if (task > 0) {
                visitor.page().keyboard().press("x");
            }
        }
        visitor.read("3 selected");
        button(visitor, "Decide together").click();
        visitor.read("2 tasks are decided in the same way.").read("you have a part in it (four eyes)");

        button(visitor, "Approve (2)").click();

        visitor.read("2 decided, 0 refused.");
    }

    @Test
    void theKeysAreExplainedOnDemand() {
        RequestOf.operator(product);
        Visitor visitor = somebody("supervisor").open("/tasks");

        visitor.page().keyboard().press("?");

        assertThat(visitor.page().getByRole(AriaRole.DIALOG))
                .containsText("select the task, to decide several together");
        visitor.page().keyboard().press("Escape");
        assertThat(visitor.page().getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    /** Requests of others, made by REST. */
    private static final class RequestOf {

        /** @return name of the machine, which has no other */
        static String operator(Product product) {
            String machine = Api.unique("WORN");
            Api.admin(product)
                    .post(
                            "/machines",
                            "{\"name\":\"%s\",\"type\":\"Mill\",\"location\":\"Hall 5\"}".formatted(machine));
            another(product, "operator", machine, "Replace bearing");
            return machine;
        }

        static void another(Product product, String user, String machine, String title) {
            Api.demo(product, user)
                    .post(
                            "/work-orders",
                            "{\"machine\":\"%s\",\"title\":\"%s\",\"priority\":\"URGENT\"}".formatted(machine, title));
        }
    }

    private Visitor somebody(String user) {
        Visitor visitor = new Visitor(browser, product);
        visitors.add(visitor);
        return visitor.signIn(user, Product.DEMO_PASSWORD).arriveAt("/dashboard");
    }

    private static Locator field(Visitor visitor, String label) {
        return visitor.page()
                .locator("main")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first();
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page()
                .locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}

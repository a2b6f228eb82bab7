package org.steelfactory.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.steelfactory.it.product.Api;
import org.steelfactory.it.product.Product;
import org.steelfactory.it.product.RunningProduct;
import org.steelfactory.it.scan.PlantedMachine;
import org.steelfactory.ledger.chain.note.Checkpoint;
import org.steelfactory.ledger.chain.note.NoteException;
import org.steelfactory.ledger.chain.note.SignedNote;
import org.steelfactory.ledger.chain.note.VerifierKey;

/** What an auditor takes away from the product, and what the command line says of it. */
@ExtendWith(RunningProduct.class)
class LedgerProofsIT {

    private static final int THREADS = 8;
    private static final int MACHINES_EACH = 5;

    private final Product product;
    private final Api admin;

    @TempDir
    Path folder;

    LedgerProofsIT(Product product) {
        this.product = product;
        this.admin = Api.admin(product);
    }

    @Test
    void anIndependentProgramAgreesWithExportCheckpointAndProofs() throws Exception {
        Path earlier = write("earlier", admin.get("/ledger/checkpoint").body());
        long before = checkpoint(earlier).size();
        PlantedMachine.recorded(admin);
        scan();
        Path checkpoint = write("checkpoint", checkpointAfter(before));
        long now = checkpoint(checkpoint).size();
        Path key = write("key", admin.get("/ledger/public-key").body());
        Path proof = write(
                "proof",
                admin.get("/ledger/entries/" + before + "/proof?size=" + now).body());
        Path consistency = write(
                "consistency",
                admin.get("/ledger/consistency?from=" + before + "&to=" + now).body());
        Path export = folder.resolve("export.jsonl");

        assertThat(ledger("export", export.toString()).exitCode()).isZero();
        assertThat(IndependentCheck.of(folder, export, checkpoint, key, proof, consistency, earlier))
                .startsWith("ok ")
                .contains(" " + now + " " + before + " steel-factory/ledger-");
        Said intact = ledger(
                "verify",
                "--export",
                export.toString(),
                "--checkpoint",
                checkpoint.toString(),
                "--public-key",
                key.toString());
        assertThat(intact.exitCode()).as(intact.out()).isZero();
        assertThat(intact.out()).startsWith("Intact: ");

        String forged = Files.readString(export).replaceFirst("\"node\":\"steel1\"", "\"node\":\"steel9\"");
        Path tampered = write("tampered", forged);
        Said found = ledger("verify", "--export", tampered.toString());
        assertThat(found.exitCode()).isEqualTo(1);
        assertThat(found.out()).startsWith("0 HASH_MISMATCH ");
        assertThat(IndependentCheck.of(folder, tampered, checkpoint, key, proof, consistency, earlier))
                .isEqualTo("entry 0 has another hash");
        assertThat(ledger("verify", "--export", key.toString()).exitCode()).isEqualTo(2);
        assertThat(ledger("verify", "--checkpoint", checkpoint.toString()).exitCode())
                .isEqualTo(2);
        Said running = ledger("verify");
        assertThat(running.exitCode()).as(running.out()).isZero();
    }

    @Test
    void eightThreadsOnTwoServersMakeOneChainAndOneTree() throws Exception {
        try (Product second = product.joinNode("steel2")) {
            List<CompletableFuture<Void>> threads = IntStream.range(0, THREADS)
                    .mapToObj(thread -> CompletableFuture.runAsync(() -> {
                        Api api = Api.admin(thread % 2 == 0 ? product : second);
                        for (int i = 0; i < MACHINES_EACH; i++) {
                            PlantedMachine.create(api);
                        }
                    }))
                    .toList();
            threads.forEach(CompletableFuture::join);
        }
        JsonObject verification = admin.get("/ledger/verification").json();
        assertThat(verification.getBoolean("valid")).as(verification.toString()).isTrue();
        assertThat(ledger("verify").exitCode()).isZero();
        int entries = verification.getInt("entries");
        JsonObject proof = admin.get("/ledger/entries/" + (entries - 1) + "/proof?size=" + entries)
                .json();
        assertThat(proof.getJsonArray("path")).isNotEmpty();
    }

    @Test
    void whatTheLedgerNeverWasIsRefusedInWords() {
        assertThat(admin.get("/ledger/entries/99999999/proof").status()).isEqualTo(404);
        assertThat(admin.get("/ledger/entries/0/proof?size=0").status()).isEqualTo(422);
        assertThat(admin.get("/ledger/entries/0/proof?size=many").status()).isEqualTo(422);
        assertThat(admin.get("/ledger/consistency?from=1").status()).isEqualTo(422);
        Api.Answer answer = admin.get("/ledger/consistency?from=9&to=8");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("from 1 to 8");
    }

    @Test
    void theCheckpointIsSignedByThePublicKey() throws NoteException {
        SignedNote note = SignedNote.parse(admin.get("/ledger/checkpoint").body());

        assertThat(note.isSignedBy(
                        VerifierKey.parse(admin.get("/ledger/public-key").body().strip())))
                .isTrue();
    }

    private void scan() {
        int id = admin.post("/scans", "{}").json().getInt("id");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() ->
                        !admin.get("/scans/" + id).json().getString("status").equals("RUNNING"));
    }

    /** A scan's end is signed by itself. */
    private String checkpointAfter(long size) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> admin.get("/ledger/checkpoint").body(), body -> size(body) > size);
    }

    private static long size(String note) {
        return Long.parseLong(note.split("\n")[1]);
    }

    private static Checkpoint checkpoint(Path file) throws IOException, NoteException {
        return Checkpoint.of(SignedNote.parse(Files.readString(file)));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** What a command of the ledger's printed. */
    private record Said(int exitCode, String out) {}

    private Said ledger(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-jar",
                System.getProperty("steel.launcher"),
                "ledger"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("STEEL_HOME", product.home().toString());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), out);
    }
}

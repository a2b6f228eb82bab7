package org.steelfactory.scan.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.steelfactory.scan.forest.ForestFixture.CLOCK;
import static org.steelfactory.scan.forest.ForestFixture.random;
import static org.steelfactory.scan.forest.ForestFixture.scores;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.StringValue;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.Model;
import org.tribuo.protos.core.ModelProto;

class StoredForestTest {

    private final TrainingRows rows = random(700, 6, 3);
    private final IsolationForestModel model = new IsolationForestTrainer(30, 256, .05, 1, 4, CLOCK).train(rows);

    @Test
    void aModelComesBackAsItWas() {
        IsolationForestModel back = IsolationForestModel.fromBytes(model.toBytes());

        assertThat(back.toBytes()).isEqualTo(model.toBytes());
        assertThat(back.offset()).isEqualTo(model.offset());
        assertThat(back.features()).isEqualTo(model.features());
        assertThat(back.getProvenance()).isEqualTo(model.getProvenance());
        assertThat(scores(back, rows.values())).isEqualTo(scores(model, rows.values()));
    }

    @Test
    void tribuoReadsItToo() throws InvalidProtocolBufferException {
        Model<?> back = Model.deserialize(ModelProto.parseFrom(model.toBytes()));

        assertThat(back).isInstanceOf(IsolationForestModel.class);
        assertThat(back.copy().serialize()).isEqualTo(model.serialize());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 99})
    void anotherVersionIsRefusedByNumber(int version) {
        byte[] bytes = model.serialize().toBuilder().setVersion(version).build().toByteArray();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsolationForestModel.fromBytes(bytes))
                .withMessageContaining("version " + version);
    }

    @Test
    void anotherModelIsRefused() {
        ModelProto.Builder proto = model.serialize().toBuilder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsolationForestModel.fromBytes(
                        proto.clone().setClassName("org.tribuo.KMeans").build().toByteArray()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsolationForestModel.fromBytes(proto.clone()
                        .setSerializedData(Any.pack(StringValue.of("forest")))
                        .build()
                        .toByteArray()));
        assertThatIllegalArgumentException().isThrownBy(() -> IsolationForestModel.fromBytes(new byte[0]));
    }

    @Test
    void aModelTooLargeIsRefusedUnread() {
        Any forest = model.serialize().getSerializedData();
        Any large = forest.toBuilder()
                .setValue(ByteString.copyFrom(new byte[ForestMessage.MAX_BYTES + 1]))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForestMessage.unpack(large))
                .withMessageContaining(String.valueOf(ForestMessage.MAX_BYTES));
    }

    @Test
    void aModelCutShortIsRefused() {
        byte[] bytes = model.toBytes();
        for (int length = 0; length < bytes.length; length += 97) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().isThrownBy(() -> IsolationForestModel.fromBytes(cut));
        }
    }

    @Test
    void aDamagedModelIsRefusedOrStillAForest() {
        byte[] bytes = model.toBytes();
        Random random = new Random(5);
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(i % 2 == 0 ? 2000 : bytes.length)] = (byte) random.nextInt(256);
            try {
                assertThat(Arrays.stream(scores(IsolationForestModel.fromBytes(damaged), rows.values()))
                                .boxed())
                        .allMatch(score -> score > 0 && score <= 1);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
    }

    @Test
    void nodesThatFormNoTreeAreRefused() {
        // A child is missing; a column too far; a cut at infinity; one node too many; a leaf of nothing; too few rows.
        refused(new int[] {0, -1}, new double[2], new int[] {0, 1});
        refused(new int[] {1, -1, -1}, new double[3], new int[] {0, 1, 1});
        refused(new int[] {0, -1, -1}, new double[] {Double.POSITIVE_INFINITY, 0, 0}, new int[] {0, 1, 1});
        refused(new int[] {0, -1, -1, -1}, new double[4], new int[] {0, 1, 1, 1});
        refused(new int[] {0, -1, -1}, new double[3], new int[] {0, 2, 0});
        refused(new int[] {-1}, new double[1], new int[] {1});
        refused(new int[] {0, 0, -1, -1, -1}, new double[5], new int[] {0, 0, 1, 1, 1});
    }

    private static void refused(int[] feature, double[] cut, int[] size) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Forest(1, 2, List.of(new Tree(feature, cut, size))));
    }
}

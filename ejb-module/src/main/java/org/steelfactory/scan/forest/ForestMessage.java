package org.steelfactory.scan.forest;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.anomaly.Event;
import org.tribuo.impl.ModelDataCarrier;
import org.tribuo.protos.core.ModelDataProto;

/**
 * A forest as a protobuf message, see isolation-forest.proto. Written and read by hand: a few fields, most of them long
 * rows of numbers, aren't worth a code generator in the build.
 */
record ForestMessage(ModelDataProto metadata, List<String> features, Forest forest, double offset) {

    /** No stored model is larger. */
    static final int MAX_BYTES = 64 << 20;

    private static final String TYPE_URL = "type.googleapis.com/steelfactory.forest.IsolationForest";
    private static final int METADATA = 1;
    private static final int FEATURE = 2;
    private static final int SAMPLE_SIZE = 3;
    private static final int OFFSET = 4;
    private static final int TREE = 5;

    Any pack() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            out.writeMessage(METADATA, metadata);
            for (String feature : features) {
                out.writeString(FEATURE, feature);
            }
            out.writeUInt32(SAMPLE_SIZE, forest.sampleSize);
            out.writeDouble(OFFSET, offset);
            for (Tree tree : forest.all()) {
                out.writeByteArray(TREE, TreeMessage.write(tree));
            }
            out.flush();
            return Any.newBuilder()
                    .setTypeUrl(TYPE_URL)
                    .setValue(ByteString.copyFrom(bytes.toByteArray()))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
    }

    static ForestMessage unpack(Any message) throws InvalidProtocolBufferException {
        if (!message.getTypeUrl().equals(TYPE_URL) || message.getValue().size() > MAX_BYTES) {
            throw new IllegalArgumentException("No forest of up to " + MAX_BYTES + " bytes but \""
                    + message.getTypeUrl() + "\" of " + message.getValue().size());
        }
        try {
            return read(message.getValue().newCodedInput());
        } catch (InvalidProtocolBufferException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
    }

    private static ForestMessage read(CodedInputStream in) throws IOException {
        ModelDataProto metadata = ModelDataProto.getDefaultInstance();
        List<String> features = new ArrayList<>();
        List<Tree> trees = new ArrayList<>();
        int sampleSize = 0;
        double offset = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case METADATA -> metadata = ModelDataProto.parseFrom(in.readByteArray());
                case FEATURE -> features.add(in.readStringRequireUtf8());
                case SAMPLE_SIZE -> sampleSize = in.readUInt32();
                case OFFSET -> offset = in.readDouble();
                case TREE -> trees.add(TreeMessage.read(in.readByteArray()));
                default -> in.skipField(tag);
            }
        }
        require(sampleSize >= 1 && sampleSize <= IsolationForestTrainer.MAX_SAMPLE_SIZE, "sample size", sampleSize);
        require(!trees.isEmpty() && trees.size() <= IsolationForestTrainer.MAX_TREES, "number of trees", trees.size());
        require(offset >= -1 && offset < 0, "offset", offset);
        return new ForestMessage(metadata, features, new Forest(features.size(), sampleSize, trees), offset);
    }

    private static void require(boolean right, String what, Number found) {
        if (!right) {
            throw new IllegalArgumentException("A stored forest can't have the " + what + " " + found);
        }
    }

    IsolationForestModel toModel() {
        ModelDataCarrier<?> carrier = carrier();
        if (features.isEmpty()
                || new HashSet<>(features).size() != carrier.featureDomain().size()
                || features.size() != carrier.featureDomain().size()
                || features.stream().anyMatch(feature -> carrier.featureDomain().get(feature) == null)) {
            throw new IllegalArgumentException("The columns " + features + " aren't the model's features");
        }
        if (!(carrier.outputDomain().getOutput(0) instanceof Event)) {
            throw new IllegalArgumentException("The model's outputs aren't events: " + carrier.outputDomain());
        }
        @SuppressWarnings("unchecked") // just checked
        ImmutableOutputInfo<Event> outputs = (ImmutableOutputInfo<Event>) carrier.outputDomain();
        return new IsolationForestModel(
                carrier.name(), carrier.provenance(), carrier.featureDomain(), outputs, features, forest, offset);
    }

    private ModelDataCarrier<?> carrier() {
        try {
            return ModelDataCarrier.deserialize(metadata);
        } catch (RuntimeException e) {
            // Tribuo tells of damage by whatever exception it runs into.
            throw new IllegalArgumentException("Tribuo's share of a stored forest is damaged", e);
        }
    }
}

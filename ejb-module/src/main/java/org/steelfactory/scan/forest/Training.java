package org.steelfactory.scan.forest;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.provenance.ListProvenance;
import com.oracle.labs.mlrg.olcut.provenance.ObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.PrimitiveProvenance;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.BooleanProvenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.IntProvenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.StringProvenance;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tribuo.CategoricalInfo;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Tribuo;
import org.tribuo.VariableInfo;
import org.tribuo.anomaly.AnomalyFactory;
import org.tribuo.anomaly.Event;
import org.tribuo.anomaly.ImmutableAnomalyInfo;
import org.tribuo.anomaly.protos.AnomalyInfoProto;
import org.tribuo.provenance.DatasetProvenance;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.provenance.TrainerProvenance;

/**
 * What Tribuo keeps of a training: which features and outputs there were, and where they came from. Made of Tribuo's own
 * classes alone: in an enterprise archive Tribuo doesn't see ours, and couldn't read them back.
 */
record Training(
        ImmutableFeatureMap features,
        ImmutableOutputInfo<Event> outputs,
        DatasetProvenance data,
        Map<String, Provenance> run,
        OffsetDateTime startedAt) {

    /** In which order the features of rows come that weren't examples. */
    static final String COLUMNS = "columns";

    /** The training with these rows. Statistics of the features aren't gathered: Tribuo has them for a data set. */
    static Training with(TrainingRows rows, OffsetDateTime startedAt) {
        List<VariableInfo> infos = new ArrayList<>();
        List<StringProvenance> columns = new ArrayList<>();
        for (String feature : rows.features()) {
            infos.add(new CategoricalInfo(feature));
            columns.add(new StringProvenance(COLUMNS, feature));
        }
        return new Training(
                new ImmutableFeatureMap(infos),
                outputs(rows.size()),
                data(rows, startedAt),
                Map.of(COLUMNS, new ListProvenance<>(columns)),
                startedAt);
    }

    /** Nobody has said yet of any row what it is; where Tribuo wants to know, it is expected. */
    static ImmutableOutputInfo<Event> outputs(int rows) {
        try {
            AnomalyInfoProto counts =
                    AnomalyInfoProto.newBuilder().setExpectedCount(rows).build();
            return ImmutableAnomalyInfo.deserializeFromProto(0, ImmutableAnomalyInfo.class.getName(), Any.pack(counts));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("Tribuo can't read what it has just written", e);
        }
    }

    private static DatasetProvenance data(TrainingRows rows, OffsetDateTime startedAt) {
        SimpleDataSourceProvenance source =
                new SimpleDataSourceProvenance(rows.source(), startedAt, new AnomalyFactory());
        List<PrimitiveProvenance<?>> figures = List.of(
                new StringProvenance(ObjectProvenance.CLASS_NAME, "double[]"),
                new BooleanProvenance("is-dense", true),
                new BooleanProvenance("is-sequence", false),
                new IntProvenance("num-examples", rows.size()),
                new IntProvenance("num-features", rows.features().size()),
                new IntProvenance("num-outputs", 1),
                new StringProvenance(TrainerProvenance.TRIBUO_VERSION_STRING, Tribuo.VERSION));
        Map<String, Provenance> all = new HashMap<>();
        figures.forEach(figure -> all.put(figure.getKey(), figure));
        all.put("datasource", source);
        all.put("transformations", new ListProvenance<>());
        return new DatasetProvenance(all);
    }
}

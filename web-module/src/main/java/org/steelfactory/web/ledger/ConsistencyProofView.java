package org.steelfactory.web.ledger;

import java.util.HexFormat;
import java.util.List;
import org.steelfactory.ledger.chain.tree.ConsistencyProof;

/** A consistency proof as the API answers it, hashes in hexadecimal digits. */
public record ConsistencyProofView(long from, long to, List<String> path) {

    static ConsistencyProofView of(ConsistencyProof proof) {
        return new ConsistencyProofView(
                proof.from(),
                proof.to(),
                proof.path().stream().map(HexFormat.of()::formatHex).toList());
    }
}

package org.steelfactory.web.ledger;

import java.util.HexFormat;
import java.util.List;
import org.steelfactory.ledger.chain.tree.InclusionProof;

/** An inclusion proof as the API answers it, hashes in hexadecimal digits. */
public record InclusionProofView(long index, long size, String leafHash, List<String> path) {

    static InclusionProofView of(InclusionProof proof) {
        return new InclusionProofView(
                proof.index(),
                proof.size(),
                HexFormat.of().formatHex(proof.leafHash()),
                proof.path().stream().map(HexFormat.of()::formatHex).toList());
    }
}

package org.steelfactory.scan.forest;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** One tree as a protobuf message, see isolation-forest.proto. Whether its nodes form a tree is for the forest to say. */
final class TreeMessage {

    private static final int NODE = 1;
    private static final int CUT = 2;
    private static final int LEAF_SIZE = 3;

    private TreeMessage() {}

    static byte[] write(Tree tree) throws IOException {
        ByteArrayOutputStream nodes = new ByteArrayOutputStream();
        ByteArrayOutputStream cuts = new ByteArrayOutputStream();
        ByteArrayOutputStream sizes = new ByteArrayOutputStream();
        CodedOutputStream node = CodedOutputStream.newInstance(nodes);
        CodedOutputStream cut = CodedOutputStream.newInstance(cuts);
        CodedOutputStream size = CodedOutputStream.newInstance(sizes);
        for (int i = 0; i < tree.feature().length; i++) {
            node.writeUInt32NoTag(tree.feature()[i] + 1);
            if (tree.feature()[i] == Tree.LEAF) {
                size.writeUInt32NoTag(tree.size()[i]);
            } else {
                cut.writeDoubleNoTag(tree.cut()[i]);
            }
        }
        node.flush();
        cut.flush();
        size.flush();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.writeByteArray(NODE, nodes.toByteArray());
        out.writeByteArray(CUT, cuts.toByteArray());
        out.writeByteArray(LEAF_SIZE, sizes.toByteArray());
        out.flush();
        return bytes.toByteArray();
    }

    static Tree read(byte[] message) throws IOException {
        byte[] nodes = {};
        byte[] cuts = {};
        byte[] sizes = {};
        CodedInputStream in = CodedInputStream.newInstance(message);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case NODE -> nodes = in.readByteArray();
                case CUT -> cuts = in.readByteArray();
                case LEAF_SIZE -> sizes = in.readByteArray();
                default -> in.skipField(tag);
            }
        }
        return read(nodes, cuts, sizes);
    }

    private static Tree read(byte[] nodes, byte[] cuts, byte[] sizes) throws IOException {
        int count = 0;
        for (byte b : nodes) {
            count += b >= 0 ? 1 : 0;
        }
        Tree tree = new Tree(new int[count], new double[count], new int[count]);
        CodedInputStream node = CodedInputStream.newInstance(nodes);
        CodedInputStream cut = CodedInputStream.newInstance(cuts);
        CodedInputStream size = CodedInputStream.newInstance(sizes);
        for (int i = 0; i < count; i++) {
            tree.feature()[i] = node.readUInt32() - 1;
            if (tree.feature()[i] == Tree.LEAF) {
                tree.size()[i] = size.readUInt32();
            } else {
                tree.cut()[i] = cut.readDouble();
            }
        }
        if (!node.isAtEnd() || !cut.isAtEnd() || !size.isAtEnd()) {
            throw new IllegalArgumentException("A tree of " + count + " nodes has more cuts or leaves than those");
        }
        return tree;
    }
}

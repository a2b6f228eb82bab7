package org.steelfactory.ledger.chain.note;

/** A key, a note or a checkpoint that can't be read; the message says what is wrong with it. */
public final class NoteException extends Exception {

    private static final long serialVersionUID = 1L;

    public NoteException(String message) {
        super(message);
    }
}

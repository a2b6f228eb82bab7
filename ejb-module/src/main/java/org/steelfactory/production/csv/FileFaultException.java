package org.steelfactory.production.csv;

/** A file that can't be read as a whole; the message says where and what to do. */
public class FileFaultException extends RuntimeException {

    private final FileFault fault;

    public FileFaultException(FileFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public FileFault fault() {
        return fault;
    }
}

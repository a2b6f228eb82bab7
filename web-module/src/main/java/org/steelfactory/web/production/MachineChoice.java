package org.steelfactory.web.production;

/** What the file calls a machine, and which of the plant's the user says that it is. */
public class MachineChoice {

    private final String written;
    private String machine;

    MachineChoice(String written, String machine) {
        this.written = written;
        this.machine = machine;
    }

    public String getWritten() {
        return written;
    }

    /** The machine's name; {@code null} while nobody said. */
    public String getMachine() {
        return machine;
    }

    public void setMachine(String machine) {
        this.machine = machine;
    }
}

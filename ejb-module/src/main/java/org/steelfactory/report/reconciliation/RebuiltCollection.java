package org.steelfactory.report.reconciliation;

/**
 * What was made good in a collection of the document store.
 *
 * @param compared things whose documents are there
 * @param written documents that were written again
 * @param left documents that differ or are missing and were left so: what they would be written from differs itself, or
 *     the store refuses them
 */
public record RebuiltCollection(String name, long compared, long written, long left) {

    RebuiltCollection plus(RebuiltCollection more) {
        return new RebuiltCollection(name, compared + more.compared, written + more.written, left + more.left);
    }
}

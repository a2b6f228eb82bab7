package org.steelfactory.maintenance;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedDetail;
import org.steelfactory.audit.AuditedId;
import org.steelfactory.maintenance.WorkOrderEvent.Kind;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.ForbiddenException;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.PlainText;
import org.steelfactory.shared.TooLargeException;
import org.steelfactory.shared.UnsupportedTypeException;

/**
 * The files of a work order, such as pictures, reports and readings. Whoever may comment attaches them as long as the order is
 * open; who attached one may delete it so long. The ledger tells each file's hash.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class WorkOrderAttachments {

    /** Largest file, in bytes. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    /** Most files of one order, without those that were deleted. */
    public static final int MAX_FILES = 20;

    private static final int MAX_NAME = 200;

    /** What an extension that fits may add to a name. */
    private static final int EXTENSION = 5;

    @Inject
    LockedOrders locked;

    @Inject
    WorkOrderJournal journal;

    @EJB
    CurrentUser currentUser;

    @Inject
    Clock clock;

    private final AttachmentTable files = new AttachmentTable();

    /** A file with its content. */
    public record Download(Attachment file, byte[] content) {}

    /**
     * The files of an order, those that were deleted too, as they were attached.
     *
     * @throws NotFoundException when there is no such order
     */
    public List<Attachment> of(long id) {
        return locked.read(id, connection -> files.of(connection, id));
    }

    /** @throws NotFoundException when there is no such order, it has no such file, or the file was deleted */
    public Download download(long id, int number) {
        return locked.read(
                id,
                connection -> new Download(
                        present(connection, id, number),
                        files.content(connection, id, number).orElseThrow(() -> unknown(id, number))));
    }

    /**
     * Attaches a file.
     *
     * @param name a path before it is left out; an extension that its content contradicts gets one behind it that fits
     * @param content not more than one byte longer than is taken
     * @throws UnsupportedTypeException when it is none of the types that are taken, as its content tells
     * @throws TooLargeException when it has more than {@value #MAX_BYTES} bytes
     * @throws ConflictException when the order is closed, or has as many files as it may
     */
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
    @Audited(action = "ATTACH_WORK_ORDER_FILE", resource = "work-order")
    public Attachment attach(@AuditedId long id, @AuditedDetail String name, byte[] content) {
        if (content.length == 0) {
            throw new InvalidInputException("file", "EMPTY_FILE", "The file is empty.");
        }
        AttachmentType type =
                AttachmentType.of(content).orElseThrow(() -> new UnsupportedTypeException("attachment.type"));
        if (content.length > MAX_BYTES) {
            throw new TooLargeException("attachment.tooLarge", MAX_BYTES / (1024 * 1024));
        }
        String plainName = name(name);
        return locked.change(id, (connection, order) -> {
            locked.requireOpen(order);
            if (files.of(connection, id).stream()
                            .filter(file -> !file.deleted())
                            .count()
                    >= MAX_FILES) {
                throw new ConflictException("attachment.tooMany", id, MAX_FILES);
            }
            Attachment file = new Attachment(
                    files.nextNumber(connection, id),
                    type.named(plainName),
                    type,
                    content.length,
                    sha256(content),
                    currentUser.name(),
                    clock.instant(),
                    null,
                    null);
            files.insert(connection, id, file, content);
            journal.tell(connection, id, Kind.FILE_ATTACHED, null, file.name(), facts(file));
            return file;
        });
    }

    /**
     * Takes a file's content away; that it was there stays known.
     *
     * @throws ForbiddenException when somebody else attached it
     * @throws ConflictException when the order is verified or closed otherwise
     */
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
    @Audited(action = "DELETE_WORK_ORDER_FILE", resource = "work-order")
    public void delete(@AuditedId long id, @AuditedDetail int number) {
        locked.change(id, (connection, order) -> {
            Attachment file = present(connection, id, number);
            if (!file.uploadedBy().equals(currentUser.name())) {
                throw new ForbiddenException("attachment.notOwn", number, id, file.uploadedBy());
            }
            locked.requireOpen(order);
            files.delete(connection, id, number, currentUser.name(), clock.instant());
            journal.tell(connection, id, Kind.FILE_DELETED, null, file.name(), facts(file));
            return file;
        });
    }

    private Attachment present(Connection connection, long id, int number) throws SQLException {
        return files.find(connection, id, number)
                .filter(file -> !file.deleted())
                .orElseThrow(() -> unknown(id, number));
    }

    private static NotFoundException unknown(long id, int number) {
        return new NotFoundException("attachment.unknown", id, number);
    }

    private static String name(String given) {
        String path = given == null ? "" : given;
        return PlainText.line(
                "name",
                path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1),
                MAX_NAME - EXTENSION);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static Map<String, Object> facts(Attachment file) {
        return Map.of(
                "attachment", file.number(),
                "name", file.name(),
                "fileType", file.type(),
                "bytes", file.bytes(),
                "sha256", file.sha256());
    }
}

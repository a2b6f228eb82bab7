package org.steelfactory.launcher;

/**
 * How the server reaches the SQL database.
 *
 * @param url JDBC address
 * @param user the application's user; the server grants it its tables
 * @param password of the application's user
 * @param ownerUser the schema's owner: migrations, guards, rights
 * @param ownerPassword of the owner
 */
public record SqlAccess(String url, String user, String password, String ownerUser, String ownerPassword) {

    private static final String OPTIONS = "?rewriteBatchedStatements=true&connectionTimeZone=UTC"
            + "&forceConnectionTimeZoneToSession=true&allowPublicKeyRetrieval=true&sslMode=";

    static String url(String host, int port, String database, String sslMode) {
        String literal = host.contains(":") ? "[" + host + "]" : host;
        return "jdbc:mysql://" + literal + ":" + port + "/" + database + OPTIONS + sslMode;
    }
}

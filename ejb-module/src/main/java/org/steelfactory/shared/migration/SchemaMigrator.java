package org.steelfactory.shared.migration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema up to date before any other bean may use it: the SQL migrations of module {@code sql} and the Java
 * migrations that other modules contribute (the process engine's own tables).
 *
 * <p>Runs as the schema's owner. Whoever needs tables at start depends on {@link #BEAN}.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigrator {

    /** What start-up beans that need tables write into {@code @DependsOn}, in whichever module. */
    public static final String BEAN = "ejb-module.jar#SchemaMigrator";

    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigrator.class);

    @Resource(lookup = "java:jboss/datasources/SteelOwnerDS")
    DataSource owner;

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource application;

    @Inject
    @Any
    Instance<JavaMigration> contributed;

    private String schemaVersion;
    private LedgerProtection protection;

    @PostConstruct
    void migrate() {
        var result = Flyway.configure(getClass().getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .javaMigrations(contributed.stream().toArray(JavaMigration[]::new))
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate();
        schemaVersion = String.valueOf(result.targetSchemaVersion);
        LOG.info("SCHEMA-001 schema at version {}, {} migrations run", schemaVersion, result.migrationsExecuted);
        protection = new DatabaseRights(owner, application).grant();
        if (protection.complete()) {
            LOG.info("SCHEMA-002 the application's database user can only read and append the ledger");
        } else {
            LOG.warn("SCHEMA-003 the ledger lacks a protection: {}", protection.reason());
        }
    }

    /** The version that the schema is at, such as {@code 100}. */
    public String schemaVersion() {
        return schemaVersion;
    }

    /** How far the database itself keeps the application from changing the ledger. */
    public LedgerProtection ledgerProtection() {
        return protection;
    }
}

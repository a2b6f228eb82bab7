package org.steelfactory.it.container;

import java.io.File;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it is shipped, with a test put into its web module. */
public final class TestedArchive {

    private static final String WAR = "/web-module.war";

    private TestedArchive() {}

    /** @param classes the test and what it needs besides the product */
    public static EnterpriseArchive with(Class<?>... classes) {
        return with(List.of(), classes);
    }

    /** @param resources what the test reads, by its place on the class path */
    public static EnterpriseArchive with(List<String> resources, Class<?>... classes) {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "steel-factory.ear")
                .importFrom(new File(System.getProperty("steel.ear")))
                .as(EnterpriseArchive.class);
        WebArchive war = ear.getAsType(WebArchive.class, WAR);
        war.addClasses(classes);
        resources.forEach(war::addAsResource);
        war.addClasses(AsOperator.class, AsSupervisor.class, AsAdmin.class, AsAuditor.class, Caller.class);
        Stream.of(Assertions.class).map(TestedArchive::jarOf).forEach(war::addAsLibrary);
        ear.delete(WAR);
        ear.add(Testable.archiveToTest(war), "/", ZipExporter.class);
        return ear;
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

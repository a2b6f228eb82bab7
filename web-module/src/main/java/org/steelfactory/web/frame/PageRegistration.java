package org.steelfactory.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import org.steelfactory.shared.SteelConfiguration;

/** Maps the addresses of {@link Pages} to {@link PageServlet} when the application starts. */
@WebListener
public class PageRegistration implements ServletContextListener {

    private static final String ROOT = "";

    /** Bytes of a form's field that are kept in memory; a file goes to the disk. */
    private static final int IN_MEMORY = 16_384;

    @Inject
    SteelConfiguration configuration;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletRegistration.Dynamic pages = event.getServletContext().addServlet("pages", PageServlet.class);
        pages.addMapping(ROOT);
        pages.addMapping(Pages.mappings());
        // Forms that upload a file come to the page's address; the folder is the server's own for temporary files.
        long largest = configuration.importMaxBytes();
        pages.setMultipartConfig(
                new MultipartConfigElement("", largest, largest + FormLimitFilter.REST_OF_FORM, IN_MEMORY));
    }
}

package org.steelfactory.web.frame;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;

/** Maps the addresses of {@link Pages} to {@link PageServlet} when the application starts. */
@WebListener
public class PageRegistration implements ServletContextListener {

    private static final String ROOT = "";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletRegistration.Dynamic pages = event.getServletContext().addServlet("pages", PageServlet.class);
        pages.addMapping(ROOT);
        pages.addMapping(Pages.mappings());
        // Forms that upload a file come to the page's address; the folder is the server's own for temporary files.
        pages.setMultipartConfig(new MultipartConfigElement(""));
    }
}

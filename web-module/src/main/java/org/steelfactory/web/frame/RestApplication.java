package org.steelfactory.web.frame;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API, version 1. Resources are found by their annotations. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}

/** Who is calling and what the roles are: a leaf that every room may know, identity's own services included. */
package org.steelfactory.access;

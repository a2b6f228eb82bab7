/** The audit log and the document store on screens and by REST. */
package org.steelfactory.web.audit;

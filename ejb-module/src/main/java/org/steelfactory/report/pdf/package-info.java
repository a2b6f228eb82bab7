/** Reports as PDF: a tagged document of text, tables and vector charts, written page by page. The only place that knows the PDF library. */
package org.steelfactory.report.pdf;

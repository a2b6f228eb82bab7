/**
 * An isolation forest: how easily a row is set apart from others by random cuts says how unusual it is. Written as a
 * Tribuo trainer and model; needs Tribuo and the JDK alone, so that a model can be trained and read without the product.
 *
 * <p>Said once for all of it. A <b>row</b> is one number for each feature, in the order the features are named in; rows
 * lie one after the other in an array. The <b>anomaly score</b> s lies in (0, 1], higher is more unusual, and .5 is what
 * a row scores that is as easily set apart as the average one. The <b>decision score</b> is {@code -s - offset},
 * negative for what is anomalous.
 *
 * <p>F. T. Liu, K. M. Ting, Z.-H. Zhou, "Isolation Forest", ICDM 2008.
 */
package org.steelfactory.scan.forest;

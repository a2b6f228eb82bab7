/** What a record can be told to be wrong by without any statistics: values that can't be, or can't be together. */
package org.steelfactory.scan.fault;

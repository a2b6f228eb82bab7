/** Makes the PrimeFaces theme at build time; nothing of it runs in the product. */
package org.steelfactory.theme;

/** The machines of the plant, work units in the sense of ISA-95 (IEC 62264): what shifts are recorded for. */
package org.steelfactory.machine;

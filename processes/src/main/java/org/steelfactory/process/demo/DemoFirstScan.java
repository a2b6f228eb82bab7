package org.steelfactory.process.demo;

import static org.steelfactory.access.Role.Names.ADMIN;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.scan.Detector;
import org.steelfactory.scan.Scan;
import org.steelfactory.scan.ScanOrder;
import org.steelfactory.scan.Scans;
import org.steelfactory.shared.BusinessException;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.SteelConfiguration;

/**
 * Scans a fresh demo once, so that whoever looks around finds anomalies and alerts. It is here and not with the rest of
 * the demo because the process engine starts after that.
 */
@Singleton
@Startup
@DependsOn("ProcessEngineStartup")
@RunAs(ADMIN)
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoFirstScan {

    private static final Logger LOG = LoggerFactory.getLogger(DemoFirstScan.class);

    @EJB
    Scans scans;

    @Inject
    SteelConfiguration configuration;

    @PostConstruct
    void scan() {
        if (!configuration.demo()) {
            return;
        }
        try {
            if (scans.find(PageRequest.first(1)).total() == 0) {
                Scan scan = scans.start(ScanOrder.of(Detector.CLASSIC.code()));
                LOG.info("DEMO-004 scan {} of the demo's records was started", scan.id());
            }
        } catch (EJBException | BusinessException e) {
            // Nothing is lost: an administrator can start it, and the next start tries again.
            LOG.warn("DEMO-005 the demo's records can't be scanned now: {}", e.toString());
        }
    }
}

package dev.enlace.adapter.persistence.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

@Entity(name = "Portfolio")
@Table(name = "collection_portfolio")
class PortfolioRow {
    @Id
    public UUID id;

    public String name;

    @Column(columnDefinition = "char(3)")
    public String bankCode;

    public String branch;
    public String branchDigit;
    public String account;
    public String accountDigit;
    public String agreement;
    public String portfolioCode;
    public String variation;
    public String beneficiaryName;
    public String beneficiaryDocument;

    @ColumnTransformer(write = "?::jsonb")
    public String beneficiaryAddress;

    public BigDecimal finePercent;
    public BigDecimal monthlyInterestPercent;
    public BigDecimal discountPercent;
    public BigDecimal discountAmount;
    public Integer discountDaysBefore;
    public String pixKey;
    public boolean active;

    @Version
    public long version;
}
